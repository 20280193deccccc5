import type { Socket } from 'node:net';
import type { SerializedResult } from '../../live/sink.ts';
import { FrameBatch } from './frame-batch.ts';

interface Flushable {
  flush(): void;
}

let queue: Flushable[] = [];
/** Most sockets of one tick are sent the same results. */
let lastBatch: FrameBatch | null = null;

/** At the end of this tick, together with all other sinks that have something to send. */
export function flushSoon(sink: Flushable): void {
  if (queue.push(sink) === 1) setImmediate(flushAll);
}

function flushAll(): void {
  const sinks = queue;
  queue = [];
  for (const sink of sinks) sink.flush();
  lastBatch = null;
}

/** One write for one operation, one `writev` for several operations of a socket. */
export function write(socket: Socket, ids: readonly Buffer[], results: readonly SerializedResult[]): void {
  const [id] = ids;
  if (id && ids.every((other) => other === id)) {
    if (!lastBatch?.isOf(results, id.length)) lastBatch = new FrameBatch(results, id.length);
    writeBatch(socket, id, lastBatch, false);
    return;
  }
  socket.cork();
  for (const [at, result] of results.entries()) socket.write(new FrameBatch([result], ids[at]?.length ?? 0).bytesFor(ids[at] as Buffer, false));
  socket.uncork();
}

/** The last result that was written at once, for ids of one length. */
let lastOne: { result: SerializedResult; idLength: number; batch: FrameBatch } | null = null;

/** At once, while everything about the socket is at hand. */
export function writeOne(socket: Socket, id: Buffer, result: SerializedResult, withPing: boolean): void {
  if (lastOne?.result !== result || lastOne.idLength !== id.length) {
    if (lastOne === null) setImmediate(() => (lastOne = null));
    lastOne = { result, idLength: id.length, batch: new FrameBatch([result], id.length) };
  }
  writeBatch(socket, id, lastOne.batch, withPing);
}

/** Bytes that the kernel took at once may be overwritten for the next socket; bytes that wait belong to this one. */
function writeBatch(socket: Socket, id: Buffer, batch: FrameBatch, withPing: boolean): void {
  socket.write(batch.bytesFor(id, withPing));
  if (socket.writableLength > 0) batch.copy();
}
