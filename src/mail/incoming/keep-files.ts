import { randomUUID } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AttachmentStream } from 'mailparser';
import { beginUpload } from '../../attachments/begin-upload.ts';
import { finishUpload } from '../../attachments/finish-upload.ts';
import { headBytes, mediaTypeOf } from '../../attachments/media-type.ts';
import type { Context } from '../../core/context.ts';
import { publicId } from '../../core/ids.ts';
import { own } from '../../core/own.ts';
import { Refusal } from '../../core/refusal.ts';
import { lineOf } from './fold-text.ts';
import type { KeptPicture } from './pictures.ts';
import { readMail } from './read-mail.ts';
import { openTnef } from './tnef/open-tnef.ts';
import { isTnef, type TnefFile } from './tnef/read-tnef.ts';

/** As many as a message may have. */
const mostFiles = 20;

export interface KeptFiles {
  attachmentIds: string[];
  /** The names of those that the desk does not take, by their number, size or its space. */
  left: string[];
  /** The names of those that Outlook packed and nobody could unpack. */
  unopened: string[];
  /** By their Content-ID, those that the HTML may show in its place. */
  pictures: Map<string, KeptPicture>;
}

/** Makes the files of a mail uploads of the person who wrote it, with the same checks as all uploads. What no message names afterwards goes as others do. */
export async function keepFiles(ctx: Context, objectId: string): Promise<KeptFiles> {
  const kept: KeptFiles = { attachmentIds: [], left: [], unopened: [], pictures: new Map() };
  await readMail(ctx.services, { tenantId: ctx.tenant.id, objectId }, async (file) => {
    if (!isTnef(file)) return keepOne(ctx, kept, file);
    const opened = await openTnef(file.content);
    if (!(opened instanceof Readable)) for (const one of opened.files) await keepOne(ctx, kept, packed(one));
    else {
      await keepOne(ctx, kept, { ...file, content: opened });
      kept.unopened.push(nameOf(file));
    }
  });
  return kept;
}

type File = Pick<AttachmentStream, 'filename' | 'contentType' | 'cid' | 'content'>;

function packed({ name, cid, bytes }: TnefFile): File {
  return { filename: name, contentType: '', ...(cid ? { cid } : {}), content: Readable.from([bytes]) };
}

async function keepOne(ctx: Context, kept: KeptFiles, file: File): Promise<void> {
  const name = nameOf(file);
  const id = kept.attachmentIds.length < mostFiles ? await keep(ctx, name, file) : await passBy(file);
  if (id) kept.attachmentIds.push(id);
  if (id && file.cid) kept.pictures.set(file.cid, { attachmentId: id, name });
  if (id === null) kept.left.push(name);
}

/** `undefined` for a file without bytes, `null` for one that is not taken. */
async function keep(ctx: Context, name: string, { content }: File): Promise<string | null | undefined> {
  const { store, maxFileBytes } = ctx.services.storage;
  const object = { tenantId: ctx.tenant.id, objectId: randomUUID() };
  const looked = new Looked(maxFileBytes);
  const drop = () => store.remove(object);
  try {
    await Promise.all([store.write(object, looked, null), pipeline(content, looked)]);
    if (looked.size === 0) return await drop().then(() => undefined);
    const { id } = await beginUpload(ctx, { name, size: looked.size });
    const whose = { tenantId: ctx.tenant.id, principalId: ctx.actor.id, attachmentId: id };
    const outcome = await finishUpload(ctx.services, whose, { objectId: object.objectId, mediaType: await mediaTypeOf(looked.head()) });
    if (outcome === 'STORED') return publicId('Attachment', id);
    return await drop().then(() => null);
  } catch (error) {
    await drop();
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function passBy({ content }: File): Promise<null> {
  for await (const _ of content);
  return null;
}

/** Passes bytes on up to a size, counts them all and keeps the first. */
class Looked extends Transform {
  size = 0;
  private readonly first: Buffer[] = [];
  private readonly most: number;

  constructor(most: number) {
    super();
    this.most = most;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk?: Buffer) => void): void {
    if (this.size < headBytes) this.first.push(Buffer.from(chunk.subarray(0, headBytes - this.size)));
    this.size += chunk.length;
    if (this.size > this.most) done(null);
    else done(null, chunk);
  }

  head(): Buffer {
    return Buffer.concat(this.first);
  }
}

/** A name is shown to people and never part of a path. */
function nameOf({ filename, contentType }: File): string {
  const given = (filename ?? '').replaceAll(/[/\\]+/g, '_');
  return lineOf(given, 200) ?? own(defaultNames, contentType) ?? 'file';
}

const defaultNames: Readonly<Record<string, string>> = { 'message/rfc822': 'message.eml', 'text/calendar': 'invite.ics', 'text/html': 'page.html' };
