import { Sender } from 'ws';
import type { SerializedResult } from '../../live/sink.ts';

const [before, after, end] = ['{"id":', ',"type":"next","payload":', '}'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
const around = before.length + after.length + end.length;
const mostOfHead = 10;
/** An empty one, unmasked. */
const ping = Buffer.from([0x89, 0]);
/** A whole text message from a server, which masks nothing. */
const textFrame = { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false };

declare module 'ws' {
  /** Exported by ws; @types/ws leaves it out. */
  const Sender: { frame(data: Buffer, options: typeof textFrame): Buffer[] };
}

/** The size of a result as a frame, at most. */
export function frameSize(result: SerializedResult, id: Buffer): number {
  return mostOfHead + around + id.length + result.bytes.length;
}

/** WebSocket frames with `next` messages, built once for any number of sockets: only the operation id is patched in for each. */
export class FrameBatch {
  readonly #results: readonly SerializedResult[];
  readonly #idLength: number;
  readonly #idOffsets: number[] = [];
  /** The frames, with a ping behind them. */
  #bytes: Buffer;
  #withoutPing: Buffer;

  constructor(results: readonly SerializedResult[], idLength: number) {
    this.#results = [...results];
    this.#idLength = idLength;
    const id = Buffer.alloc(idLength);
    const frames = results.map(({ bytes }) => Buffer.concat([before, id, after, bytes, end])).map((message) => Sender.frame(message, textFrame));
    let at = 0;
    for (const [head, message] of frames) {
      this.#idOffsets.push(at + (head?.length ?? 0) + before.length);
      at += (head?.length ?? 0) + (message?.length ?? 0);
    }
    this.#bytes = Buffer.concat([...frames.flat(), ping]);
    this.#withoutPing = this.#bytes.subarray(0, -ping.length);
  }

  isOf(results: readonly SerializedResult[], idLength: number): boolean {
    return idLength === this.#idLength && results.length === this.#results.length && results.every((result, at) => result === this.#results[at]);
  }

  /** The bytes for one operation; the next call overwrites them. */
  bytesFor(id: Buffer, withPing: boolean): Buffer {
    for (const offset of this.#idOffsets) this.#bytes.set(id, offset);
    return withPing ? this.#bytes : this.#withoutPing;
  }

  /** Continues on a copy: a socket still has to send the bytes that were returned. */
  copy(): void {
    this.#bytes = Buffer.from(this.#bytes);
    this.#withoutPing = this.#bytes.subarray(0, -ping.length);
  }
}
