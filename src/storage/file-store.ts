import type { Readable } from 'node:stream';

/** Where the bytes of files are. Each object is written once, under a new id, and never changed. */
export interface FileStore {
  /** Takes in exactly `size` bytes, or all where nobody knows how many there are, and resolves once they are safe. If it fails, what was written may stay and is no object that anything names. */
  write(object: StoredObject, bytes: Readable, size: number | null): Promise<void>;
  /** `null` where there is no such object. */
  read(object: StoredObject, range?: ByteRange): Promise<Readable | null>;
  /** Does nothing where there is no such object. */
  remove(object: StoredObject): Promise<void>;
  /** All objects, in no order, with the time at which each was written. */
  list(): AsyncIterable<ListedObject>;
  /** One small text beside the objects; `null` where there is none. */
  readNote(): Promise<string | null>;
  writeNote(text: string): Promise<void>;
  close(): void;
}

export interface StoredObject {
  tenantId: string;
  objectId: string;
}

export interface ListedObject extends StoredObject {
  writtenAt: Date;
}

/** Both ends are included. */
export interface ByteRange {
  start: number;
  end: number;
}
