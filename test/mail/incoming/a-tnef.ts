interface Packed {
  /** RTF as it is written, without packing. */
  rtf?: string;
  html?: string;
  files?: { name: string; bytes: Buffer; cid?: string }[];
}

const number = (value: number, size: 2 | 4) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
};

function attribute(level: 1 | 2, id: number, value: Buffer): Buffer {
  const sum = value.reduce((total, byte) => (total + byte) % 65_536, 0);
  return Buffer.concat([Buffer.from([level]), number(id, 4), number(value.length, 4), value, number(sum, 2)]);
}

function properties(values: readonly (readonly [type: number, id: number, value: Buffer])[]): Buffer {
  const each = values.flatMap(([type, id, value]) => {
    const padding = Buffer.alloc((4 - (value.length % 4)) % 4);
    return [number(type, 2), number(id, 2), number(1, 4), number(value.length, 4), value, padding];
  });
  return Buffer.concat([number(values.length, 4), ...each]);
}

const unicode = (text: string) => Buffer.from(`${text}\0`, 'utf16le');

function unpackedRtf(rtf: string): Buffer {
  const bytes = Buffer.from(rtf, 'latin1');
  return Buffer.concat([number(bytes.length + 12, 4), number(bytes.length, 4), Buffer.from('MELA'), number(0, 4), bytes]);
}

/** `winmail.dat` as Outlook writes it (MS-OXTNEF). */
export function aTnef({ rtf, html, files = [] }: Packed): Buffer {
  const ofMessage = [
    ...(rtf === undefined ? [] : [[0x102, 0x1009, unpackedRtf(rtf)] as const]),
    ...(html === undefined ? [] : [[0x102, 0x1013, Buffer.from(html)] as const]),
  ];
  return Buffer.concat([
    number(0x223e9f78, 4),
    number(1, 2),
    attribute(1, 0x00089006, number(0x10000, 4)),
    ...(ofMessage.length > 0 ? [attribute(1, 0x00069003, properties(ofMessage))] : []),
    ...files.flatMap(({ name, bytes, cid }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, Buffer.from('SHORT~1.PNG\0')),
      attribute(2, 0x0006800f, bytes),
      attribute(2, 0x00069005, properties([[0x1f, 0x3707, unicode(name)], ...(cid ? [[0x1f, 0x3712, unicode(cid)] as const] : [])])),
    ]),
  ]);
}
