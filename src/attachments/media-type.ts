import { fileTypeFromBuffer } from 'file-type';

/** The bytes from the beginning that the type is found by. */
export const headBytes = 4_100;

const unknown = 'application/octet-stream';
const text = 'text/plain; charset=utf-8';
/** What a browser would run as a page is a text like others. */
const markup = /xml|html|javascript|ecmascript/;

/** By the content alone: the name and what the client says count for nothing. */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && !markup.test(found.mime)) return found.mime;
  return isText(head) ? text : unknown;
}

/** The last character may be cut. */
function isText(head: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }).includes('\0');
  } catch {
    return false;
  }
}
