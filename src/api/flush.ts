import type { Socket } from 'node:net';
import type { Telling } from '../platform/outlet.ts';
import { Bundle } from './bundle.ts';

interface Flushed {
  flush(): void;
}

let waiting: Flushed[] = [];
/** Sockets are mostly told the same one after the other. */
let last: Bundle | null = null;

/** At the end of this tick, with all others that have something to send. */
export function flushSoon(outlet: Flushed): void {
  if (waiting.push(outlet) === 1) setImmediate(flushAll);
}

function flushAll(): void {
  const outlets = waiting;
  waiting = [];
  for (const outlet of outlets) outlet.flush();
  last = null;
}

/** In one write, or for several operations of one socket in one `writev`. */
export function write(socket: Socket, ids: readonly Buffer[], tellings: readonly Telling[]): void {
  const [id] = ids;
  if (id && ids.every((other) => other === id)) {
    writeFor(socket, id, tellings);
    return;
  }
  socket.cork();
  for (const [at, telling] of tellings.entries()) socket.write(Buffer.from(new Bundle([telling], ids[at]?.length ?? 0).for(ids[at] as Buffer)));
  socket.uncork();
}

/** What the kernel has taken at once may be written over for the next socket; what it has not belongs to this one. */
function writeFor(socket: Socket, id: Buffer, tellings: readonly Telling[]): void {
  if (!last?.isOf(tellings, id.length)) last = new Bundle(tellings, id.length);
  socket.write(last.for(id));
  if (socket.writableLength > 0) last.giveAway();
}
