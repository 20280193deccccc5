import { connect, type Socket } from 'node:net';

/** A keep-alive connection that sends one request at a time; it implements a minimum of HTTP/1.1, so that the load itself costs little. */
export interface Connection {
  /** Servers close connections that were idle for some seconds. */
  isOpen(): boolean;
  ask(request: Buffer): Promise<Buffer>;
  close(): void;
}

export function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => resolve(connectionOn(socket)));
  });
}

function connectionOn(socket: Socket): Connection {
  let parts: Buffer[] = [];
  let waiting: { resolve: (answer: Buffer) => void; reject: (error: Error) => void } | null = null;
  socket.on('data', (part) => {
    parts.push(part);
    const all = parts.length === 1 ? part : Buffer.concat(parts);
    parts = [all];
    if (!isWhole(all)) return;
    parts = [];
    waiting?.resolve(all);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection')));
  const ask = (request: Buffer) =>
    new Promise<Buffer>((resolve, reject) => {
      waiting = { resolve, reject };
      socket.write(request);
    });
  return { isOpen: () => socket.writable, ask, close: () => socket.destroy() };
}

const blank = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

function isWhole(answer: Buffer): boolean {
  const head = answer.indexOf(blank);
  if (head < 0) return false;
  const length = /content-length: *(\d+)/i.exec(answer.toString('latin1', 0, head))?.[1];
  if (length) return answer.length >= head + blank.length + Number(length);
  return answer.subarray(-lastChunk.length).equals(lastChunk);
}

export function requestOf(path: string, token: string, body: string): Buffer {
  const headers = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}`;
  return Buffer.from(`${headers}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

const ok = Buffer.from('HTTP/1.1 200');

/** Finds GraphQL's `errors` and our `userErrors`. */
export function isGood(answer: Buffer): boolean {
  return answer.subarray(0, ok.length).equals(ok) && !answer.includes('rrors":[{');
}
