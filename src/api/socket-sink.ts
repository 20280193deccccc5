import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { SerializedResult, Sink } from '../live/sink.ts';
import { frameSize } from './frame-batch.ts';
import { limits } from './gate/limits.ts';
import { flushSoon, write } from './write-queue.ts';

const tryAgainLater = 1013;

/**
 * Sends what live operations tell over one socket: all of a tick in one write, frames and all, for ws by itself would frame and write every
 * message anew for every socket. Whoever does not read is told nothing more once a megabyte is waiting, and shut out after a minute.
 */
export class SocketSink {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #patienceMs: number;
  readonly #ids: Buffer[] = [];
  readonly #results: SerializedResult[] = [];
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

  operation(id: string): Sink {
    return new Operation(this, Buffer.from(JSON.stringify(id)));
  }

  write(id: Buffer, result: SerializedResult): boolean {
    if (this.unsent > limits.maxUnsentBytes) return false;
    if (this.#ids.push(id) === 1) flushSoon(this);
    this.#results.push(result);
    this.#size += frameSize(result, id);
    return true;
  }

  flush(): void {
    if (this.#ids.length === 0) return;
    if (this.#ws.readyState === this.#ws.OPEN) write(this.#socket, this.#ids, this.#results);
    this.#ids.length = this.#results.length = this.#size = 0;
  }

  onceDrained(resume: () => void): void {
    if (this.#waiting) return void this.#waiting.push(resume);
    this.#waiting = [resume];
    this.#patience = setTimeout(() => this.#ws.close(tryAgainLater, 'Too slow'), this.#patienceMs).unref();
    this.#socket.once('close', () => clearTimeout(this.#patience));
    setImmediate(() => (this.unsent === 0 ? this.#drained() : this.#socket.once('drain', () => this.#drained())));
  }

  #drained(): void {
    clearTimeout(this.#patience);
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const resume of waiting) resume();
  }
}

/** One operation of a socket. */
class Operation implements Sink {
  readonly #sink: SocketSink;
  readonly #id: Buffer;

  constructor(sink: SocketSink, id: Buffer) {
    this.#sink = sink;
    this.#id = id;
  }

  write(result: SerializedResult): boolean {
    return this.#sink.write(this.#id, result);
  }

  onceDrained(resume: () => void): void {
    this.#sink.onceDrained(resume);
  }
}
