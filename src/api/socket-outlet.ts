import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Outlet, Telling } from '../platform/outlet.ts';
import { frameSize } from './bundle.ts';
import { flushSoon, write } from './flush.ts';
import { limits } from './gate/limits.ts';

const tryAgainLater = 1013;

/**
 * Sends what live operations tell over one socket: all of a tick in one write, frames and all, for ws by itself would frame and write every
 * message anew for every socket. Whoever does not read is told nothing more once a megabyte is waiting, and shut out after a minute.
 */
export class SocketOutlet {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #patienceMs: number;
  readonly #ids: Buffer[] = [];
  readonly #tellings: Telling[] = [];
  #size = 0;
  #waiting: (() => void)[] | null = null;
  #patience: NodeJS.Timeout | undefined;

  constructor(ws: WebSocket, socket: Socket, patienceMs: number = limits.maxUndrainedMs) {
    this.#ws = ws;
    this.#socket = socket;
    this.#patienceMs = patienceMs;
  }

  /** What it was given and the other side has not taken yet. */
  get unsent(): number {
    return this.#size + this.#socket.writableLength;
  }

  /** What the other side has taken, in whole writes. */
  get taken(): number {
    return this.#socket.bytesWritten - this.#socket.writableLength;
  }

  operation(id: string): Outlet {
    return new Operation(this, Buffer.from(JSON.stringify(id)));
  }

  offer(id: Buffer, telling: Telling): boolean {
    if (this.unsent > limits.maxUnsentBytes) return false;
    if (this.#ids.push(id) === 1) flushSoon(this);
    this.#tellings.push(telling);
    this.#size += frameSize(telling, id);
    return true;
  }

  flush(): void {
    if (this.#ids.length === 0) return;
    if (this.#ws.readyState === this.#ws.OPEN) write(this.#socket, this.#ids, this.#tellings);
    this.#ids.length = this.#tellings.length = this.#size = 0;
  }

  onceDrained(wake: () => void): void {
    if (this.#waiting) return void this.#waiting.push(wake);
    this.#waiting = [wake];
    this.#patience = setTimeout(() => this.#ws.close(tryAgainLater, 'Too slow'), this.#patienceMs).unref();
    this.#socket.once('close', () => clearTimeout(this.#patience));
    setImmediate(() => (this.unsent === 0 ? this.#drained() : this.#socket.once('drain', () => this.#drained())));
  }

  #drained(): void {
    clearTimeout(this.#patience);
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const wake of waiting) wake();
  }
}

/** One operation of a socket. */
class Operation implements Outlet {
  readonly #outlet: SocketOutlet;
  readonly #id: Buffer;

  constructor(outlet: SocketOutlet, id: Buffer) {
    this.#outlet = outlet;
    this.#id = id;
  }

  offer(telling: Telling): boolean {
    return this.#outlet.offer(this.#id, telling);
  }

  onceDrained(wake: () => void): void {
    this.#outlet.onceDrained(wake);
  }
}
