import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { freePort } from '../support/outside-server.ts';

export const bucket = 'relevo-files';

export interface S3Server {
  endpoint: string;
  start(): Promise<void>;
  stop(): Promise<void>;
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
  await start();
  return { endpoint: `http://127.0.0.1:${port}`, start, stop, remove: () => stop().then(() => rmSync(directory, { recursive: true, force: true })) };
}
