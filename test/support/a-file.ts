import { theApp } from './app.ts';
import { as, type Bearer, succeed } from './client.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text));

/** The address of a link, which is relative to the endpoint. */
export function addressOf(link: string): string {
  return new URL(link, `${theApp().url}/graphql`).toString();
}

export async function put(link: string, bytes: Bytes | string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(addressOf(link), { method: 'PUT', body: bytes, headers });
  await answer.arrayBuffer();
  return answer.status;
}

/** The id of a file that was sent and is named nowhere yet. */
export async function uploads(who: Bearer, content: Bytes | string = 'Hola.', name = 'hola.txt'): Promise<string> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { upload } = await succeed(as(who).beginUpload({ name, size: bytes.length }));
  const status = await put(upload.url, bytes);
  if (status !== 204) throw new Error(`The upload was answered with ${status}.`);
  return upload.id;
}

export interface Fetched {
  status: number;
  headers: Headers;
  text: string;
}

export async function get(link: string | null | undefined, headers: Record<string, string> = {}, method = 'GET'): Promise<Fetched> {
  const answer = await fetch(addressOf(link ?? 'files/download/none'), { method, headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
