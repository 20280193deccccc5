import type { FileStore } from './file-store.ts';

/** The storage of files, and how much of it may be used. */
export interface Storage {
  store: FileStore;
  /** Bytes of one file at most. */
  maxFileBytes: number;
  /** Bytes of all files of a tenant at most. */
  maxTenantBytes: number;
}
