import { type MapiValue, readMapi, stringOf } from './read-mapi.ts';
import { textOfRtf } from './text-of-rtf.ts';
import { unpackRtf } from './unpack-rtf.ts';

/** What Outlook packed into one file, `winmail.dat`. */
export interface Tnef {
  text: string;
  /** Empty where there is none. */
  html: string;
  files: TnefFile[];
}

export interface TnefFile {
  name: string;
  /** Its Content-ID, where the HTML shows it. */
  cid: string | undefined;
  bytes: Buffer;
}

const signature = 0x223e9f78;
const attribute = { body: 0x800c, data: 0x800f, title: 0x8010, attachment: 0x9002, ofMessage: 0x9003, ofAttachment: 0x9005 };
const property = { body: 0x1000, rtf: 0x1009, html: 0x1013, name: 0x3001, data: 0x3701, shortName: 0x3704, longName: 0x3707, contentId: 0x3712 };
const mostFiles = 200;

/** Whether a part of a mail is one, by its type or its name. */
export function isTnef({ contentType, filename }: { contentType: string; filename?: string | undefined }): boolean {
  return contentType === 'application/ms-tnef' || contentType === 'application/vnd.ms-tnef' || /^winmail\.dat$/i.test(filename ?? '');
}

/** MS-OXTNEF: attributes one after the other, each with its length. `null` where it is none, is cut short or says what cannot be. */
export function readTnef(bytes: Buffer): Tnef | null {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function read(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null;
  const mail: Tnef = { text: '', html: '', files: [] };
  for (let at = 6; at < bytes.length; ) {
    const id = bytes.readUInt16LE(at + 1);
    const size = bytes.readUInt32LE(at + 5);
    const end = at + 9 + size;
    // A checksum follows.
    if (end + 2 > bytes.length) return null;
    take(mail, id, bytes.subarray(at + 9, end));
    at = end + 2;
  }
  return { ...mail, files: mail.files.filter((file) => file.bytes.length > 0) };
}

function take(mail: Tnef, id: number, value: Buffer): void {
  if (id === attribute.attachment) {
    if (mail.files.length >= mostFiles) throw new RangeError('There are too many files.');
    mail.files.push({ name: '', cid: undefined, bytes: Buffer.alloc(0) });
  }
  const file = mail.files.at(-1);
  if (id === attribute.body) mail.text = stringOf({ type: 0x1e, bytes: value });
  if (id === attribute.ofMessage) takeText(mail, readMapi(value));
  if (!file) return;
  if (id === attribute.data) file.bytes = value;
  if (id === attribute.title) file.name ||= stringOf({ type: 0x1e, bytes: value });
  if (id === attribute.ofAttachment) takeFile(file, readMapi(value));
}

function takeText(mail: Tnef, properties: ReadonlyMap<number, MapiValue>): void {
  const [body, html, rtf] = [properties.get(property.body), properties.get(property.html), properties.get(property.rtf)];
  if (body) mail.text = stringOf(body);
  if (html) mail.html = html.type === 0x102 ? html.bytes.toString('utf8') : stringOf(html);
  if (mail.text.trim() === '' && !mail.html && rtf) mail.text = textOfRtf(unpackRtf(rtf.bytes));
}

function takeFile(file: TnefFile, properties: ReadonlyMap<number, MapiValue>): void {
  const name = [property.longName, property.shortName, property.name].map((id) => properties.get(id)).find(Boolean);
  const [data, contentId] = [properties.get(property.data), properties.get(property.contentId)];
  if (name) file.name = stringOf(name);
  if (contentId) file.cid = stringOf(contentId).replaceAll(/^<|>$/g, '');
  // An object begins with the id of its kind.
  if (data && file.bytes.length === 0) file.bytes = data.type === 0x0d ? data.bytes.subarray(16) : data.bytes;
}
