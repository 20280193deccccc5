import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What a scanner for viruses says of the bytes of a file. */
export type Scan = (bytes: Readable) => Promise<'CLEAN' | 'INFECTED'>;

/** Milliseconds without a word of it, or until it takes more. */
const idleMs = 60_000;
const maxChunkBytes = 65_536;

/** It is there and did not say what is in a file, such as one that is larger than it takes. */
export class ScanFailed extends Error {}

/** Sends bytes to ClamAV's daemon as its protocol has it (INSTREAM). Throws `ScanFailed` where it gives no verdict, and anything else where it is away. */
export function scanWithClamd(url: string): Scan {
  return async (bytes) => {
    const socket = connectTo(url);
    await once(socket, 'connect');
    const answer = answerOf(socket);
    // It answers before the end, and closes, where it takes no more.
    await send(socket, bytes).catch(() => socket.destroySoon());
    return verdictOf(await answer);
  };
}

function connectTo(url: string): Socket {
  const socket = url.startsWith('unix:') ? connect(url.slice('unix:'.length)) : connect(addressOf(new URL(url)));
  return socket.setTimeout(idleMs, () => socket.destroy(new Error('The scanner does not answer.')));
}

function addressOf({ hostname, port }: URL): { host: string; port: number } {
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3_310) };
}

/** All that it said, however the connection ended. */
function answerOf(socket: Socket): Promise<string> {
  let said = '';
  socket.on('data', (part) => {
    said += part;
  });
  return new Promise((resolve) => socket.on('error', () => undefined).once('close', () => resolve(said)));
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += maxChunkBytes) await write(socket, withLength(chunk.subarray(at, at + maxChunkBytes)));
  }
  await write(socket, withLength(Buffer.alloc(0)));
}

function withLength(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return Buffer.concat([length, part]);
}

/** Resolves once it is on its way, so that no more than a chunk is kept. */
function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
}

function verdictOf(answer: string): 'CLEAN' | 'INFECTED' {
  const said = (answer.split('\0')[0] ?? '').trim();
  if (/^stream: OK$/.test(said)) return 'CLEAN';
  if (/^stream: .* FOUND$/.test(said)) return 'INFECTED';
  throw new ScanFailed(said ? `The scanner said: ${said.slice(0, 200)}` : 'The scanner closed the connection.');
}
