import type { Socket } from 'node:net';
import type { SerializedResult } from '../live/sink.ts';
import { FrameBatch } from './frame-batch.ts';

interface Flushed {
  flush(): void;
}

let waiting: Flushed[] = [];
/** Sockets are mostly told the same one after the other. */
let last: FrameBatch | null = null;

/** At the end of this tick, with all others that have something to send. */
export function flushSoon(sink: Flushed): void {
  if (waiting.push(sink) === 1) setImmediate(flushAll);
}

function flushAll(): void {
  const sinks = waiting;
  waiting = [];
  for (const sink of sinks) sink.flush();
  last = null;
}

/** In one write, or for several operations of one socket in one `writev`. */
export function write(socket: Socket, ids: readonly Buffer[], results: readonly SerializedResult[]): void {
  const [id] = ids;
  if (id && ids.every((other) => other === id)) {
    writeFor(socket, id, results);
    return;
  }
  socket.cork();
  for (const [at, result] of results.entries()) socket.write(Buffer.from(new FrameBatch([result], ids[at]?.length ?? 0).for(ids[at] as Buffer)));
  socket.uncork();
}

/** What the kernel has taken at once may be written over for the next socket; what it has not belongs to this one. */
function writeFor(socket: Socket, id: Buffer, results: readonly SerializedResult[]): void {
  if (!last?.isOf(results, id.length)) last = new FrameBatch(results, id.length);
  socket.write(last.for(id));
  if (socket.writableLength > 0) last.giveAway();
}
