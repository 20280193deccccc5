import { isUtf8 } from 'node:buffer';
import { isMisread } from '../misread.ts';

/** A value of a property, as its bytes. */
export interface MapiValue {
  type: number;
  bytes: Buffer;
}

const sizes: Readonly<Record<number, number>> = { 2: 2, 11: 2, 3: 4, 4: 4, 10: 4, 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16 };
const variable = new Set([0x0d, 0x1e, 0x1f, 0x102]);
const isMany = 0x1000;

/** The properties of a message or a file, by their numbers, of those with several values the first; those with a name of their own are passed over. Throws a `RangeError` where it is cut short. */
export function readMapi(bytes: Buffer): Map<number, MapiValue> {
  const values = new Map<number, MapiValue>();
  const count = bytes.readUInt32LE(0);
  let at = 4;
  for (let one = 0; one < count; one += 1) {
    const [type, id] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    at = id >= 0x8000 ? afterName(bytes, at + 4) : at + 4;
    const kind = type & ~isMany;
    const isVariable = variable.has(kind);
    const many = isVariable || type & isMany ? bytes.readUInt32LE(at) : 1;
    if (isVariable || type & isMany) at += 4;
    for (let value = 0; value < many; value += 1) {
      const size = isVariable ? bytes.readUInt32LE(at) : sizes[kind];
      if (size === undefined) throw new RangeError('There is no such type.');
      const start = isVariable ? at + 4 : at;
      if (start + size > bytes.length) throw new RangeError('It is cut short.');
      if (!values.has(id)) values.set(id, { type: kind, bytes: bytes.subarray(start, start + size) });
      at = start + padded(size);
    }
  }
  return values;
}

/** After a GUID and a number, or a name in UTF-16. */
function afterName(bytes: Buffer, at: number): number {
  const isNumber = bytes.readUInt32LE(at + 16) === 0;
  return isNumber ? at + 24 : at + 24 + padded(bytes.readUInt32LE(at + 20));
}

function padded(size: number): number {
  return size + ((4 - (size % 4)) % 4);
}

/** Up to its end mark. What is not UTF-16 is UTF-8 or, where it cannot be that, Windows-1252. */
export function stringOf({ type, bytes }: MapiValue): string {
  const text = type === 0x1f ? bytes.toString('utf16le') : eightBit(bytes);
  return text.split('\0', 1)[0] ?? '';
}

function eightBit(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return isUtf8(bytes) || !isMisread(text) ? text : new TextDecoder('windows-1252').decode(bytes);
}
