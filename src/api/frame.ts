import type { Telling } from '../platform/outlet.ts';

const [before, after, end] = ['{"id":', ',"type":"next","payload":', '}'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
const textFrame = 0x81;

/** A WebSocket frame with a `next` message in which only the id of the operation is missing. */
interface Template {
  bytes: Buffer;
  /** Where the id goes. */
  idAt: number;
}

const templates = new WeakMap<Telling, Map<number, Template>>();

/** Ids of clients are mostly of one length, so that what is told to thousands is put together once. */
function templateOf(telling: Telling, idLength: number): Template {
  const known = templates.get(telling) ?? new Map<number, Template>();
  templates.set(telling, known);
  const template = known.get(idLength) ?? makeTemplate(telling, idLength);
  known.set(idLength, template);
  return template;
}

function makeTemplate({ bytes }: Telling, idLength: number): Template {
  const head = headOf(before.length + idLength + after.length + bytes.length + end.length);
  const idAt = head.length + before.length;
  return { bytes: Buffer.concat([head, before, Buffer.alloc(idLength), after, bytes, end]), idAt };
}

/** RFC 6455, 5.2: a whole text message from a server, which masks nothing. */
function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([textFrame, length]);
  if (length < 0x1_00_00) return Buffer.from([textFrame, 126, length >> 8, length & 0xff]);
  const head = Buffer.from([textFrame, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(length, 6);
  return head;
}

export function frameLength(telling: Telling, id: Buffer): number {
  return templateOf(telling, id.length).bytes.length;
}

/** Puts the frame for one operation into a buffer; gives where the next one goes. */
export function putFrame(into: Buffer, at: number, telling: Telling, id: Buffer): number {
  const { bytes, idAt } = templateOf(telling, id.length);
  into.set(bytes, at);
  into.set(id, at + idAt);
  return at + bytes.length;
}
