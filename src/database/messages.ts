import { prepareValue } from 'pg/lib/utils.js';

const [bindCode, binary] = [0x42, 1];
/** A character of a text takes at most so many bytes. */
const mostBytes = 3;
/** Enough for a read, and few enough that Node takes them from its own pool. */
const firstBytes = 2_048;

/** The messages of a pipeline, one behind the other in one buffer; pg-protocol makes two for each message. */
export class Messages {
  #buffer = Buffer.allocUnsafe(firstBytes);
  #end = 0;

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#end);
  }

  add(message: Buffer): void {
    this.#makeRoom(message.length);
    this.#end += message.copy(this.#buffer, this.#end);
  }

  /** Binds a prepared statement to values; its results are texts. */
  bind(name: string, values: readonly unknown[]): void {
    const begin = this.#end;
    this.#makeRoom(11 + mostBytes * name.length + 2 * values.length);
    this.#buffer[begin] = bindCode;
    this.#end += 5;
    this.#text('');
    this.#text(name);
    this.#int16(values.length);
    let format = this.#end;
    this.#end += 2 * values.length;
    this.#buffer.fill(0, format, this.#end);
    this.#int16(values.length);
    for (const value of values) {
      if (this.#value(prepareValue(value))) this.#buffer[format + 1] = binary;
      format += 2;
    }
    this.#makeRoom(2);
    this.#int16(0);
    this.#buffer.writeInt32BE(this.#end - begin - 1, begin + 1);
  }

  /** Returns whether the value is binary. */
  #value(value: string | Buffer | null): boolean {
    const isText = typeof value === 'string';
    this.#makeRoom(4 + (value === null ? 0 : isText ? mostBytes * value.length : value.length));
    const begin = this.#end + 4;
    this.#end = begin + (value === null ? 0 : isText ? this.#buffer.write(value, begin) : value.copy(this.#buffer, begin));
    this.#buffer.writeInt32BE(value === null ? -1 : this.#end - begin, begin - 4);
    return value !== null && !isText;
  }

  #text(text: string): void {
    this.#end += this.#buffer.write(text, this.#end);
    this.#buffer[this.#end++] = 0;
  }

  #int16(value: number): void {
    this.#buffer[this.#end++] = value >> 8;
    this.#buffer[this.#end++] = value & 0xff;
  }

  #makeRoom(needed: number): void {
    if (this.#end + needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#end + needed));
    this.#buffer.copy(larger, 0, 0, this.#end);
    this.#buffer = larger;
  }
}
