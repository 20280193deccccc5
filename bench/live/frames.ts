import { randomBytes } from 'node:crypto';

/** A masked text frame, as sent by clients. */
export function maskedFrame(text: string, opcode = 1): Buffer {
  const [bytes, mask] = [Buffer.from(text), randomBytes(4)];
  const length = bytes.length < 126 ? [0x80 | bytes.length] : [0x80 | 126, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length]), mask, bytes.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}

const [close, ping] = [8, 9];

/** Counts incoming frames by reading their headers only. */
export class FrameCounter {
  readonly #arrived: () => void;
  readonly #pinged: () => void;
  readonly #closed: () => void;
  #skip = 0;
  #rest: Buffer = Buffer.alloc(0);

  constructor(arrived: () => void, pinged: () => void, closed: () => void) {
    [this.#arrived, this.#pinged, this.#closed] = [arrived, pinged, closed];
  }

  read(chunk: Buffer): void {
    let at = Math.min(this.#skip, chunk.length);
    this.#skip -= at;
    let bytes = chunk;
    if (this.#rest.length > 0) {
      bytes = Buffer.concat([this.#rest, chunk]);
      this.#rest = Buffer.alloc(0);
    }
    while (at < bytes.length) {
      const head = headAt(bytes, at);
      if (!head) {
        this.#rest = bytes.subarray(at);
        return;
      }
      this.#count(head.opcode);
      const end = at + head.size;
      this.#skip = Math.max(0, end - bytes.length);
      at = end;
    }
  }

  /** A frame counts when its header has arrived; the rest follows within microseconds. */
  #count(opcode: number): void {
    if (opcode === ping) this.#pinged();
    else if (opcode === close) this.#closed();
    else this.#arrived();
  }
}

function headAt(bytes: Buffer, at: number): { opcode: number; size: number } | null {
  if (bytes.length - at < 2) return null;
  const [opcode, short] = [(bytes[at] ?? 0) & 0xf, (bytes[at + 1] ?? 0) & 0x7f];
  if (short < 126) return { opcode, size: 2 + short };
  if (bytes.length - at < 10) return bytes.length - at < 4 || short === 127 ? null : { opcode, size: 4 + bytes.readUInt16BE(at + 2) };
  return { opcode, size: short === 126 ? 4 + bytes.readUInt16BE(at + 2) : 10 + Number(bytes.readBigUInt64BE(at + 2)) };
}
