import type { SerializedResult } from '../live/sink.ts';

const [before, after, end] = ['{"id":', ',"type":"next","payload":', '}'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
const around = before.length + after.length + end.length;
const [textFrame, mostOfHead] = [0x81, 10];

/** RFC 6455, 5.2: a whole text message from a server, which masks nothing. */
function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([textFrame, length]);
  if (length < 0x1_00_00) return Buffer.from([textFrame, 126, length >> 8, length & 0xff]);
  const head = Buffer.from([textFrame, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(length, 6);
  return head;
}

/** What a telling takes at most, as a frame for an operation with such an id. */
export function frameSize(result: SerializedResult, id: Buffer): number {
  return mostOfHead + around + id.length + result.bytes.length;
}

/** WebSocket frames with `next` messages, put together once for however many sockets: only the id of the operation is put in for each. */
export class FrameBatch {
  readonly #results: readonly SerializedResult[];
  readonly #idLength: number;
  readonly #places: number[] = [];
  #bytes: Buffer;

  constructor(results: readonly SerializedResult[], idLength: number) {
    this.#results = [...results];
    this.#idLength = idLength;
    this.#bytes = Buffer.concat(results.flatMap((result) => this.#participantsOf(result)));
    let at = 0;
    for (const { bytes } of results) {
      const length = around + idLength + bytes.length;
      const head = headOf(length).length;
      this.#places.push(at + head + before.length);
      at += head + length;
    }
  }

  #participantsOf({ bytes }: SerializedResult): Buffer[] {
    return [headOf(around + this.#idLength + bytes.length), before, Buffer.alloc(this.#idLength), after, bytes, end];
  }

  isOf(results: readonly SerializedResult[], idLength: number): boolean {
    return idLength === this.#idLength && results.length === this.#results.length && results.every((result, at) => result === this.#results[at]);
  }

  /** For one operation. The next call writes into the same bytes. */
  for(id: Buffer): Buffer {
    for (const place of this.#places) this.#bytes.set(id, place);
    return this.#bytes;
  }

  /** Leaves the bytes as they are to whoever still sends them. */
  giveAway(): void {
    this.#bytes = Buffer.from(this.#bytes);
  }
}
