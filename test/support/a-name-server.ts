import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface NameServer {
  address: string;
  /** From now on it answers with this text. */
  say(name: string, text: string): void;
  close(): void;
}

/** A server of names on loopback that knows texts only, and that nothing else exists. */
export async function aNameServer(): Promise<NameServer> {
  const texts = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) => socket.send(answerTo(question, texts), port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, say: (name, text) => void texts.set(name.toLowerCase(), text), close: () => void socket.close() };
}

const typeOfText = 16;
const headerBytes = 12;

function answerTo(question: Buffer, texts: ReadonlyMap<string, string>): Buffer {
  const { name, end } = nameIn(question);
  const asked = question.subarray(headerBytes, end + 4);
  const text = question.readUInt16BE(end) === typeOfText ? texts.get(name.toLowerCase()) : undefined;
  const header = Buffer.alloc(headerBytes);
  question.copy(header, 0, 0, 2);
  header.writeUInt16BE(text === undefined ? 0x8183 : 0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(text === undefined ? 0 : 1, 6);
  return Buffer.concat([header, asked, text === undefined ? Buffer.alloc(0) : record(text)]);
}

function nameIn(question: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = headerBytes;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.'), end: at + 1 };
}

/** A text goes in pieces of 255 bytes at most. */
function record(text: string): Buffer {
  const pieces = (text.match(/.{1,255}/gs) ?? []).map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, 'latin1')]));
  const data = Buffer.concat(pieces);
  const fixed = Buffer.alloc(12);
  fixed.writeUInt16BE(0xc00c, 0);
  fixed.writeUInt16BE(typeOfText, 2);
  fixed.writeUInt16BE(1, 4);
  fixed.writeUInt32BE(60, 6);
  fixed.writeUInt16BE(data.length, 10);
  return Buffer.concat([fixed, data]);
}
