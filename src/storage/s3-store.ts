import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { AppError, appError } from '../core/app-error.ts';
import { errorTexts } from '../core/error-texts.ts';
import type { Log } from '../core/log.ts';
import type { FileStore, ListedObject, StoredObject } from './file-store.ts';
import type { S3Address } from './s3-address.ts';

export interface S3Settings extends S3Address {
  region: string;
  /** Of a server that is not Amazon's. */
  endpoint: string | undefined;
}

type Library = typeof import('@aws-sdk/client-s3');
type Use = <Answer>(work: (client: S3Client, s3: Library) => Promise<Answer>) => Promise<Answer>;

/** Milliseconds for a connection, and without a byte. */
const timeouts = { connectionTimeout: 3_000, socketTimeout: 15_000, requestTimeout: 0 };
const note = 'note.json';

/** Objects of a bucket: `<tenant>/<object>`. One is there once all of its bytes are, and until then none of them. */
export function openS3Store({ bucket, prefix, region, endpoint }: S3Settings, log: Log): FileStore {
  const { use, close } = s3Client(region, endpoint, log);
  const at = (name: string) => ({ Bucket: bucket, Key: prefix + name });
  const of = ({ tenantId, objectId }: StoredObject) => at(`${tenantId}/${objectId}`);
  return {
    write: (object, bytes, size) =>
      use((client, s3) =>
        size === null
          ? putInParts(client, { ...of(object), Body: bytes })
          : put(client, new s3.PutObjectCommand({ ...of(object), Body: bytes, ContentLength: size }), bytes),
      ),
    read: (object, range) =>
      use(async (client, s3) => {
        const Range = range && `bytes=${range.start}-${range.end}`;
        const { Body } = await client.send(new s3.GetObjectCommand({ ...of(object), Range }));
        return Body as Readable;
      }).catch(nullIfMissing),
    remove: (object) => use(async (client, s3) => void (await client.send(new s3.DeleteObjectCommand(of(object))))),
    list: () => listIn(use, bucket, prefix),
    readNote: () =>
      use(async (client, s3) => (await client.send(new s3.GetObjectCommand(at(note)))).Body?.transformToString('utf8') ?? null).catch(nullIfMissing),
    writeNote: (text) => use(async (client, s3) => void (await client.send(new s3.PutObjectCommand({ ...at(note), Body: text })))),
    close,
  };
}

/** The library is read when it is first needed, so that a server with a folder starts without it. */
function s3Client(region: string, endpoint: string | undefined, log: Log): { use: Use; close(): void } {
  let opened: Promise<{ s3: Library; client: S3Client }> | undefined;
  const open = async () => {
    const s3 = await import('@aws-sdk/client-s3');
    const address = endpoint ? { endpoint, forcePathStyle: true } : {};
    // Checksums in trailers are unknown to many servers; the length of a stream is given, and TLS keeps its bytes.
    const client = new s3.S3Client({ ...address, region, requestChecksumCalculation: 'WHEN_REQUIRED', requestHandler: timeouts, maxAttempts: 2 });
    return { s3, client };
  };
  return {
    use: async (work) => {
      opened ??= open();
      const { client, s3 } = await opened;
      return work(client, s3).catch((error: unknown) => Promise.reject(translated(error, log)));
    },
    close: () => void opened?.then(({ client }) => client.destroy()),
  };
}

/** The client does not notice that the bytes end with an error, and would wait for the rest. */
async function put(client: S3Client, command: InstanceType<Library['PutObjectCommand']>, bytes: Readable): Promise<void> {
  const stop = new AbortController();
  const failed = new Promise<never>((_, reject) =>
    bytes.once('error', (error) => {
      reject(error);
      stop.abort();
    }),
  );
  await Promise.race([failed, client.send(command, { abortSignal: stop.signal })]);
}

/** What S3 takes needs its length, so this goes in parts of five megabytes, which are removed where one fails. */
async function putInParts(client: S3Client, params: { Bucket: string; Key: string; Body: Readable }): Promise<void> {
  const { Upload } = await import('@aws-sdk/lib-storage');
  await new Upload({ client, params, queueSize: 1 }).done();
}

async function* listIn(use: Use, bucket: string, prefix: string): AsyncIterable<ListedObject> {
  for (let from: string | undefined; ; ) {
    const page = await use((client, s3) => client.send(new s3.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from })));
    for (const { Key = '', LastModified } of page.Contents ?? []) {
      const [tenantId = '', objectId] = Key.slice(prefix.length).split('/');
      if (objectId && LastModified) yield { tenantId, objectId, writtenAt: LastModified };
    }
    from = page.IsTruncated ? page.NextContinuationToken : undefined;
    if (!from) return;
  }
}

/** A fault of the caller, such as a connection that was cut, stays what it is; all else, a wrong password among it, is a storage that is away. */
function translated(error: unknown, log: Log): unknown {
  if (error instanceof AppError || isMissing(error)) return error;
  log.warn({ err: error }, 'the storage of files could not be used');
  return Object.assign(appError('UNAVAILABLE', errorTexts.storageAway, { retryAfterMs: 1_000 }), { cause: error });
}

function isMissing(error: unknown): boolean {
  return (error as Error).name === 'NoSuchKey';
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}
