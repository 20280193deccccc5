import { Readable } from 'node:stream';
import { readTnef, type Tnef } from './read-tnef.ts';

/** It is held in memory as a whole; what is larger stays one file. */
const mostBytes = 20_000_000;

/** What is in it; where it cannot be opened, its bytes once more. */
export async function openTnef(content: Readable): Promise<Tnef | Readable> {
  const rest = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const chunks: Buffer[] = [];
  for (let size = 0; size <= mostBytes; ) {
    const { done, value } = await rest.next();
    if (done) return readTnef(Buffer.concat(chunks)) ?? Readable.from(chunks);
    chunks.push(value);
    size += value.length;
  }
  return Readable.from(both(chunks, rest));
}

async function* both(chunks: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
