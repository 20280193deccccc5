import type { FilesConfig } from '../core/config/files-config.ts';
import type { Log } from '../core/log.ts';
import { type Scan, scanWithClamd } from './clamd.ts';
import { openDirectoryStore } from './directory-store.ts';
import type { FileStore } from './file-store.ts';
import { parseS3Address } from './s3-address.ts';
import { openS3Store } from './s3-store.ts';

/** The storage of files, and how much of it may be used. */
export interface Storage {
  store: FileStore;
  /** `null` where the operator set no scanner. */
  scan: Scan | null;
  /** Bytes of one file at most. */
  maxFileBytes: number;
  /** Bytes of all files of a tenant at most. */
  maxTenantBytes: number;
}

export function openStorage({ files, s3Endpoint, s3Region, clamdUrl, maxFileBytes, maxTenantBytes }: FilesConfig, log: Log): Storage {
  const address = parseS3Address(files);
  const store = address ? openS3Store({ ...address, endpoint: s3Endpoint, region: s3Region }, log) : openDirectoryStore(files);
  return { store, scan: clamdUrl ? scanWithClamd(clamdUrl) : null, maxFileBytes, maxTenantBytes };
}
