/** With what its dictionary begins (MS-OXRTFCP 2.1.2.1). */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const [packed, plain] = [0x75465a4c, 0x414c454d];
const headerBytes = 16;
const dictionaryBytes = 4_096;
const mostBytes = 2_000_000;

/** The RTF of a message, at most two megabytes of it. Throws a `RangeError` where it is cut short. */
export function unpackRtf(bytes: Buffer): string {
  const kind = bytes.readUInt32LE(8);
  if (kind === plain) return bytes.subarray(headerBytes, headerBytes + mostBytes).toString('latin1');
  if (kind !== packed) throw new RangeError('There is no such packing.');
  return unpack(bytes, Math.min(bytes.readUInt32LE(4), mostBytes));
}

function unpack(bytes: Buffer, size: number): string {
  const dictionary = Buffer.alloc(dictionaryBytes, ' ');
  let write = dictionary.write(beginning, 'latin1');
  const out = Buffer.alloc(size);
  let written = 0;
  const put = (byte: number) => {
    out[written] = byte;
    written += 1;
    dictionary[write] = byte;
    write = (write + 1) % dictionaryBytes;
  };
  for (let at = headerBytes; written < size; ) {
    const control = bytes.readUInt8(at);
    at += 1;
    for (let bit = 0; bit < 8 && written < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes.readUInt8(at));
        at += 1;
        continue;
      }
      const reference = bytes.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.toString('latin1', 0, written);
      for (let copied = 0; copied < (reference & 15) + 2 && written < size; copied += 1) put(dictionary[(from + copied) % dictionaryBytes] ?? 0);
    }
  }
  return out.toString('latin1', 0, written);
}
