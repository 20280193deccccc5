import { connect } from 'node:net';
import { addressOf } from '../support/a-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };

/** The bytes of an upload that are safe, or the status where that cannot be asked. */
export async function offsetOf(link: string, url = addressOf(link)): Promise<number> {
  const { status, headers } = await fetch(url, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
  return status === 200 ? Number(headers.get('upload-offset')) : -status;
}

export async function more(link: string, offset: number | string, bytes: Bytes | string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(addressOf(link), { method: 'PATCH', body: bytes, headers: { ...tus, 'upload-offset': `${offset}`, ...headers } });
  await answer.arrayBuffer();
  return answer.status;
}

/** Goes on from where the server is, until all is there: of a request that was cut before, something may still come. */
export async function sendRest(link: string, content: Bytes): Promise<void> {
  for (;;) {
    const offset = await offsetOf(link);
    if ((await more(link, offset, content.subarray(offset))) === 204) return;
  }
}

/** Sends a part of what it says that it sends; then the connection is cut, or left open until the server ends it. */
export function sendPart(link: string, offset: number, announced: number, bytes: Bytes, then: 'cut' | 'wait', url = addressOf(link)): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  const head = Object.entries({ ...tus, 'upload-offset': offset, 'content-length': announced });
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => undefined).on('close', () => resolve(answer));
    socket.write(`PATCH ${pathname} HTTP/1.1\r\nhost: relevo\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    socket.write(bytes, () => then === 'cut' && socket.end());
  });
}
