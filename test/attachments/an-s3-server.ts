import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import S3rver from 's3rver';
import { freePort } from '../support/outside-server.ts';

export const bucket = 'relevo-files';

export interface S3Server {
  endpoint: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The objects in a folder of the bucket, looked for where it keeps them: it fails where it lists what is removed at that moment. */
  objectsIn(folder: string): Promise<string[]>;
  /** Stops it for good. */
  remove(): Promise<void>;
}

/** A server with one bucket, which keeps its objects while it is stopped. */
export async function anS3Server(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 'relevo-s3-'));
  const port = await freePort();
  let running: S3rver | null = null;
  const start = async () => {
    running = new S3rver({ port, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: bucket, configs: [] }] });
    await running.run();
  };
  const stop = async () => {
    const stopping = running;
    running = null;
    await stopping?.close();
  };
  const objectsIn = async (folder: string) => {
    const names = await readdir(join(directory, bucket, folder), { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith(suffix)).map((name) => basename(name, suffix));
  };
  await start();
  const remove = () => stop().then(() => rmSync(directory, { recursive: true, force: true }));
  return { endpoint: `http://127.0.0.1:${port}`, start, stop, objectsIn, remove };
}

/** Written once the bytes are whole. */
const suffix = '._S3rver_object.md5';
