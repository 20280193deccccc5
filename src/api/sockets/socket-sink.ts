import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { SerializedResult, Sink } from '../../live/sink.ts';
import { limits } from '../gate/limits.ts';
import { frameSize } from './frame-batch.ts';
import { flushSoon, write, writeOne } from './write-queue.ts';

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
  /** A ping goes out with the next result that is written at once. */
  isPingDue = false;
  /** How many write here. */
  subscriptions = 0;
  readonly #waiting = new Set<() => void>();
  #deadline: NodeJS.Timeout | undefined;

  constructor(ws: WebSocket, socket: Socket, maxUndrainedMs: number = limits.maxUndrainedMs) {
    this.#ws = ws;
    this.#socket = socket;
    this.#maxUndrainedMs = maxUndrainedMs;
    socket.on('drain', () => this.#drained());
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

  write(id: Buffer, result: SerializedResult, isLast: boolean): boolean {
    if (this.unsent > limits.maxUnsentBytes) return false;
    if (isLast && this.subscriptions === 1 && this.#ids.length === 0) {
      this.#writeNow(id, result);
      return true;
    }
    if (this.#ids.push(id) === 1) flushSoon(this);
    this.#results.push(result);
    this.#size += frameSize(result, id);
    return true;
  }

  #writeNow(id: Buffer, result: SerializedResult): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    writeOne(this.#socket, id, result, this.isPingDue);
    this.isPingDue = false;
  }

  /** Sends the ping that is due, unless a result has taken it along. False, and none is due any more, where it would have to wait for what is unsent. */
  ping(): boolean {
    const isTaken = !this.isPingDue;
    this.isPingDue = false;
    if (isTaken) return true;
    if (this.unsent > 0) return false;
    this.#ws.ping();
    return true;
  }

  flush(): void {
    if (this.#ids.length === 0) return;
    if (this.#ws.readyState === this.#ws.OPEN) write(this.#socket, this.#ids, this.#results);
    this.#ids.length = this.#results.length = this.#size = 0;
  }

  onceDrained(resume: () => void): () => void {
    if (this.#waiting.size === 0) this.#beginToWait();
    this.#waiting.add(resume);
    return () => {
      if (this.#waiting.delete(resume) && this.#waiting.size === 0) clearTimeout(this.#deadline);
    };
  }

  /** What was queued in this tick has been written by then. */
  #beginToWait(): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ws.close(tryAgainLater, 'Too slow'), this.#maxUndrainedMs).unref();
    setImmediate(() => this.#socket.writableNeedDrain || this.#drained());
  }

  #drained(): void {
    clearTimeout(this.#deadline);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
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

  open(): void {
    this.#sink.subscriptions += 1;
  }

  close(): void {
    this.#sink.subscriptions -= 1;
  }

  write(result: SerializedResult, isLast = false): boolean {
    return this.#sink.write(this.#id, result, isLast);
  }

  onceDrained(resume: () => void): () => void {
    return this.#sink.onceDrained(resume);
  }
}
