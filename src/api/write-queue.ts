import type { Socket } from 'node:net';
import type { SerializedResult } from '../live/sink.ts';
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
    writeBatch(socket, id, results);
    return;
  }
  socket.cork();
  for (const [at, result] of results.entries()) socket.write(new FrameBatch([result], ids[at]?.length ?? 0).bytesFor(ids[at] as Buffer));
  socket.uncork();
}

/** Bytes that the kernel took at once may be overwritten for the next socket; bytes that wait belong to this one. */
function writeBatch(socket: Socket, id: Buffer, results: readonly SerializedResult[]): void {
  if (!lastBatch?.isOf(results, id.length)) lastBatch = new FrameBatch(results, id.length);
  socket.write(lastBatch.bytesFor(id));
  if (socket.writableLength > 0) lastBatch.copy();
}
