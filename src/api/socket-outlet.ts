import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Outlet, Telling } from '../platform/outlet.ts';
import { frameLength, putFrame } from './frame.ts';
import { limits } from './gate/limits.ts';

interface Pending {
  id: Buffer;
  telling: Telling;
}

const tryAgainLater = 1013;
const dirty: SocketOutlet[] = [];

function flushAll(): void {
  for (const outlet of dirty.splice(0)) outlet.flush();
}

/**
 * Sends what live operations tell over one socket: all of a tick in one write, frames and all, for ws by itself would frame and write every
 * message anew for every socket. Whoever does not read is told nothing more once a megabyte is waiting, and shut out after a minute.
 */
export class SocketOutlet {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #patienceMs: number;
  #pending: Pending[] = [];
  #size = 0;
  #waiting: (() => void)[] = [];
  #patience: NodeJS.Timeout | undefined;

  constructor(ws: WebSocket, socket: Socket, patienceMs = limits.maxUndrainedMs) {
    this.#ws = ws;
    this.#socket = socket;
    this.#patienceMs = patienceMs;
    ws.once('close', () => clearTimeout(this.#patience));
  }

  /** What it was given and the other side has not taken yet. */
  get unsent(): number {
    return this.#size + this.#socket.writableLength;
  }

  operation(id: string): Outlet {
    const bytes = Buffer.from(JSON.stringify(id));
    return { offer: (telling) => this.#offer(bytes, telling), onceDrained: (wake) => this.#onceDrained(wake) };
  }

  #offer(id: Buffer, telling: Telling): boolean {
    if (this.unsent > limits.maxUnsentBytes) return false;
    this.#pending.push({ id, telling });
    this.#size += frameLength(telling, id);
    if (this.#pending.length === 1 && dirty.push(this) === 1) setImmediate(flushAll);
    return true;
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    const [pending, bytes] = [this.#pending, Buffer.allocUnsafe(this.#size)];
    [this.#pending, this.#size] = [[], 0];
    let at = 0;
    for (const { id, telling } of pending) at = putFrame(bytes, at, telling, id);
    if (this.#ws.readyState === this.#ws.OPEN) this.#socket.write(bytes);
  }

  #onceDrained(wake: () => void): void {
    this.#waiting.push(wake);
    if (this.#waiting.length > 1) return;
    const drained = () => {
      clearTimeout(this.#patience);
      for (const wakeOne of this.#waiting.splice(0)) wakeOne();
    };
    this.#patience = setTimeout(() => this.#ws.close(tryAgainLater, 'Too slow'), this.#patienceMs).unref();
    setImmediate(() => (this.#socket.writableLength === 0 ? drained() : this.#socket.once('drain', drained)));
  }
}
