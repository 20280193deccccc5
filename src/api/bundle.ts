import type { Telling } from '../platform/outlet.ts';

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
export function frameSize(telling: Telling, id: Buffer): number {
  return mostOfHead + around + id.length + telling.bytes.length;
}

/** WebSocket frames with `next` messages, put together once for however many sockets: only the id of the operation is put in for each. */
export class Bundle {
  readonly #tellings: readonly Telling[];
  readonly #idLength: number;
  readonly #places: number[] = [];
  #bytes: Buffer;

  constructor(tellings: readonly Telling[], idLength: number) {
    this.#tellings = [...tellings];
    this.#idLength = idLength;
    this.#bytes = Buffer.concat(tellings.flatMap((telling) => this.#partsOf(telling)));
    let at = 0;
    for (const { bytes } of tellings) {
      const length = around + idLength + bytes.length;
      const head = headOf(length).length;
      this.#places.push(at + head + before.length);
      at += head + length;
    }
  }

  #partsOf({ bytes }: Telling): Buffer[] {
    return [headOf(around + this.#idLength + bytes.length), before, Buffer.alloc(this.#idLength), after, bytes, end];
  }

  isOf(tellings: readonly Telling[], idLength: number): boolean {
    return idLength === this.#idLength && tellings.length === this.#tellings.length && tellings.every((telling, at) => telling === this.#tellings[at]);
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
