import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { SerializedResult, Sink } from '../live/sink.ts';
import { frameSize } from './frame-batch.ts';
import { limits } from './gate/limits.ts';
import { flushSoon, write } from './write-queue.ts';

const tryAgainLater = 1013;

/**
 * Sends the results of subscriptions over one socket, all results of a tick in one write: ws would frame and write each message for each
 * socket. A client that does not read gets no more results once a megabyte is unsent, and is disconnected after a minute.
 */
export class SocketSink {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #maxUndrainedMs: number;
  readonly #ids: Buffer[] = [];
  readonly #results: SerializedResult[] = [];
  #size = 0;
  #onDrained: (() => void)[] | null = null;
  #deadline: NodeJS.Timeout | undefined;

  constructor(ws: WebSocket, socket: Socket, maxUndrainedMs: number = limits.maxUndrainedMs) {
    this.#ws = ws;
    this.#socket = socket;
    this.#maxUndrainedMs = maxUndrainedMs;
    socket.once('close', () => clearTimeout(this.#deadline));
  }

  /** Bytes that were written here and that the operating system has not taken yet. */
  get unsent(): number {
    return this.#size + this.#socket.writableLength;
  }

  /** Bytes that the operating system has taken, counted in whole writes. */
  get taken(): number {
    return this.#socket.bytesWritten - this.#socket.writableLength;
  }

  operation(id: string): Sink {
    return new OperationSink(this, Buffer.from(JSON.stringify(id)));
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
    if (this.#onDrained) return void this.#onDrained.push(resume);
    this.#onDrained = [resume];
    this.#deadline = setTimeout(() => this.#ws.close(tryAgainLater, 'Too slow'), this.#maxUndrainedMs).unref();
    setImmediate(() => (this.unsent === 0 ? this.#drained() : this.#socket.once('drain', () => this.#drained())));
  }

  #drained(): void {
    clearTimeout(this.#deadline);
    const callbacks = this.#onDrained ?? [];
    this.#onDrained = null;
    for (const resume of callbacks) resume();
  }
}

/** The results of one operation. */
class OperationSink implements Sink {
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
