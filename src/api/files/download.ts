import { Readable } from 'node:stream';
import contentDisposition from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';
import { readFileLink } from '../../attachments/file-link.ts';
import type { ByteRange } from '../../storage/file-store.ts';
import { limits } from '../gate/limits.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import { charge } from './charge.ts';
import { openLink, unknownFile } from './open-link.ts';
import type { FileServices } from './transfer-turns.ts';
import { type DownloadUse, findVisibleFile, type VisibleFile } from './visible-file.ts';

/** Sends a file to whom the link was given to, if they see it at this moment. */
export async function answerDownload(request: FastifyRequest, reply: FastifyReply, shared: FileServices, use: DownloadUse): Promise<FastifyReply> {
  const { services, turns, pace } = shared;
  const opened = await openLink(shared, request, use, (token) => readFileLink(services, use, token));
  const { ctx, link, payer } = opened;
  const file = (await findVisibleFile(ctx, link.attachmentId, use)) ?? unknownFile();
  const range = rangeOf(request, file);
  noteOnLine(request, { outcome: 'ok' });
  reply.headers(headersOf(file));
  if (range === 'NONE') return reply.code(416).header('content-range', `bytes */${file.size}`).send();
  const length = range ? range.end - range.start + 1 : file.size;
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  reply.header('content-length', length);
  // Without a payload fastify would say that the length is 0.
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  charge(shared, opened, length);
  const end = turns.begin(link.tenantId, payer);
  reply.raw.once('close', end);
  const bytes = await services.storage.store.read({ tenantId: link.tenantId, objectId: file.objectId }, range ?? undefined);
  if (!bytes) throw new Error(`The bytes of the file ${link.attachmentId} are not in the storage.`);
  endIdle(reply);
  const sent = Readable.from(pace.of(link.tenantId, bytes), { objectMode: false });
  // Where nothing of it is read, nothing else would end it.
  sent.once('close', () => bytes.destroy());
  return reply.send(sent);
}

/** Never a page of ours, whatever it holds: it is saved, not shown, and what shows it all the same runs nothing. */
export function downloadHeaders(name: string): Record<string, string> {
  return {
    'content-disposition': contentDisposition(name, { type: 'attachment' }),
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
  };
}

function headersOf({ name, mediaType, objectId }: VisibleFile): Record<string, string> {
  return { ...downloadHeaders(name), 'content-type': mediaType, 'accept-ranges': 'bytes', etag: `"${objectId}"` };
}

/** One range; several are answered with the whole file, and so is a range of what the client has another version of. */
function rangeOf({ headers }: FastifyRequest, { size, objectId }: VisibleFile): ByteRange | null | 'NONE' {
  const { range, 'if-range': ifRange } = headers;
  if (range === undefined || (ifRange !== undefined && ifRange !== `"${objectId}"`)) return null;
  const ranges = parseRange(size, range);
  if (ranges === -1) return 'NONE';
  const [only, more] = ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  return only && !more ? { start: only.start, end: only.end } : null;
}

/** A client that takes no bytes holds the file open no longer. */
export function endIdle({ raw }: FastifyReply): void {
  raw.setTimeout(limits.maxUndrainedMs, () => raw.destroy());
}
