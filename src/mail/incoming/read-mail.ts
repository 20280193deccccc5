import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type AttachmentStream, type Headers, MailParser, type MailParserOptions } from 'mailparser';
import type { Services } from '../../core/context.ts';
import { type HeaderLines, headerLinesOf, senderOf, subjectOf } from './header-texts.ts';
import { hasUnreadSign, isMisread } from './misread.ts';
import { hasPictures } from './pictures.ts';
import { textOfHtml } from './text-of-html.ts';
import { openTnef } from './tnef/open-tnef.ts';
import { isTnef } from './tnef/read-tnef.ts';

/** No mail can be made of it, however often it is tried. */
export class Unreadable extends Error {}

/** A mail, as far as it was read. What nobody wrote is null. */
export interface ReadMail {
  headers: Headers;
  headerLines: HeaderLines;
  /** Null where there is not just one sender. */
  from: { address: string; name: string } | null;
  subject: string;
  text: string;
  messageId: string | null;
  /** `In-Reply-To` and `References`, the nearest first. */
  answered: string;
  hasFiles: boolean;
}

/** Of whoever takes the files. */
class FileFailure extends Error {}

type TakeFile = (file: AttachmentStream) => Promise<void>;

const parsing: MailParserOptions = {
  skipHtmlToText: true,
  skipImageLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  keepDeliveryStatus: true,
  checksumAlgo: false,
};

/** Reads a kept mail; its files pass by one after the other and are never in memory as a whole. */
export async function readMail(services: Services, object: { tenantId: string; objectId: string }, takeFile?: TakeFile): Promise<ReadMail> {
  const read = async (parser: MailParser) => {
    const bytes = await services.storage.store.read(object);
    if (!bytes) throw new Error('The bytes of the mail are gone.');
    return parse(bytes, parser, takeFile);
  };
  const mail = await read(new BoundedParser(null));
  const charset = whatItIs(mail.text);
  if (!charset) return mail;
  const { text } = await read(new BoundedParser(charset));
  return hasUnreadSign(text) ? mail : { ...mail, text };
}

/** Where a text is none in the charset that it claims, or claims none, the one that it has. */
function whatItIs(text: string): string | null {
  if (text.includes('\u001b$') || text.includes('\u001b(')) return 'iso-2022-jp';
  return isMisread(text) ? 'windows-1252' : null;
}

interface Part {
  charset?: string;
  isAttachment?: boolean;
  decoder?: Writable;
}

/** Of a text, as it was sent; a message holds far less, and the raw mail holds it all. */
const mostTextBytes = 2_000_000;

/** Bounds the texts of a mail; and takes them for another charset, if it is given one, where they claim UTF-8, ASCII or nothing. */
class BoundedParser extends MailParser {
  private readonly mislabelled: string | null;

  constructor(mislabelled: string | null) {
    super(parsing);
    this.mislabelled = mislabelled;
  }

  createNode(node: unknown): Part {
    const part = (MailParser.prototype as unknown as { createNode(node: unknown): Part }).createNode.call(this, node);
    if (part.decoder && !part.isAttachment) boundBytes(part.decoder);
    if (this.mislabelled && /^(utf-?8|(us-)?ascii)?$/i.test(part.charset ?? '')) part.charset = this.mislabelled;
    return part;
  }
}

function boundBytes(text: Writable): void {
  const write = text.write.bind(text) as (bytes: Buffer) => boolean;
  let left = mostTextBytes;
  text.write = (bytes: Buffer) => {
    const taken = bytes.subarray(0, left);
    left -= taken.length;
    return taken.length === 0 || write(taken);
  };
}

interface Found {
  headers: Headers;
  text: string;
  html: string;
  hasFiles: boolean;
  /** The Content-IDs of pictures. */
  pictures: Set<string>;
  /** What Outlook packed into a file. */
  packed: { text: string; html: string };
}

async function parse(bytes: Readable, parser: MailParser, takeFile: TakeFile | undefined): Promise<ReadMail> {
  const mail: Found = { headers: new Map(), text: '', html: '', hasFiles: false, pictures: new Set(), packed: { text: '', html: '' } };
  const files: Promise<void>[] = [];
  parser.on('headers', (headers) => {
    mail.headers = headers;
  });
  parser.on('data', (part) => {
    if (part.type === 'text') {
      mail.text = part.text ?? '';
      mail.html = typeof part.html === 'string' ? part.html : '';
      return;
    }
    mail.hasFiles = true;
    if (part.cid && /^image\//i.test(part.contentType)) mail.pictures.add(part.cid);
    const file = takeFile ? takeFile(part) : lookInto(part, mail);
    files.push(file);
    file.then(
      () => part.release?.(),
      (error: Error) => parser.destroy(new FileFailure(error.message, { cause: error })),
    );
  });
  let isItsFault = false;
  parser.once('error', () => {
    isItsFault = true;
  });
  await pipeline(bytes, createGunzip(), parser).catch((error: Error) => {
    throw isItsFault && !(error instanceof FileFailure) ? new Unreadable(error.message, { cause: error }) : error;
  });
  // The parser waits for no file that is the last of the mail.
  await Promise.all(files);
  return { ...headersOf(parser, mail.headers), text: textIn(mail), hasFiles: mail.hasFiles };
}

/** As it was written without HTML, unless only the HTML shows where its pictures are. */
function textIn({ text, html, pictures, packed }: Found): string {
  if (text.trim() === '' && html.trim() === '') return packed.text.trim() === '' ? textOfHtml(packed.html, pictures) : packed.text;
  if (text.trim() !== '' && (pictures.size === 0 || !/cid:/i.test(html))) return text;
  const ofHtml = textOfHtml(html, pictures);
  return text.trim() === '' || hasPictures(ofHtml) ? ofHtml : text;
}

async function lookInto(file: AttachmentStream, { packed, pictures }: Found): Promise<void> {
  const opened = isTnef(file) ? await openTnef(file.content) : file.content;
  if (opened instanceof Readable) return passBy(opened);
  packed.text ||= opened.text;
  packed.html ||= opened.html;
  for (const { cid } of opened.files) if (cid) pictures.add(cid);
}

async function passBy(content: Readable): Promise<void> {
  for await (const _ of content);
}

function headersOf(parser: MailParser, headers: Headers) {
  const headerLines = headerLinesOf(parser);
  const answered = [headers.get('in-reply-to'), ...[headers.get('references') ?? []].flat().reverse()].filter((one) => typeof one === 'string');
  return {
    headers,
    headerLines,
    from: senderOf(headerLines, headers),
    subject: subjectOf(headerLines, headers),
    messageId: textOf(headers.get('message-id')) || null,
    answered: answered.join(' '),
  };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
