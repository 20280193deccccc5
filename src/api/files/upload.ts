import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type BegunUpload, findUpload, finishUpload } from '../../attachments/finish-upload.ts';
import { headBytes, mediaTypeOf } from '../../attachments/media-type.ts';
import { may } from '../../core/actor.ts';
import { appError } from '../../core/app-error.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import { charge } from './charge.ts';
import { type OpenedLink, openLink, unknownFile } from './open-link.ts';
import { bytesOfUpload, discard, wrongSize } from './receive.ts';
import type { FileServices } from './transfer-turns.ts';

/** Takes in the bytes of an upload. Whatever is refused is answered, and nothing of it is kept. */
export async function answerUpload(request: FastifyRequest, reply: FastifyReply, shared: FileServices): Promise<FastifyReply> {
  try {
    await upload(request, shared);
  } catch (error) {
    reply.header('connection', 'close');
    await discard(request.raw);
    throw error;
  }
  noteOnLine(request, { outcome: 'ok' });
  return reply.code(204).send();
}

async function upload(request: FastifyRequest, shared: FileServices): Promise<void> {
  const { services, turns } = shared;
  const opened = await openLink(services, request, 'upload');
  if (!may(opened.ctx.actor, 'ticket:write')) unknownFile();
  const begun = (await findUpload(services, opened.link)) ?? unknownFile();
  insistOnAnnounced(request, begun, services.storage.maxTenantBytes);
  charge(shared, opened.ctx, begun.size);
  const end = turns.begin(opened.link.tenantId, opened.link.principalId);
  await store(request, shared, opened, begun).finally(end);
}

function insistOnAnnounced({ headers }: FastifyRequest, { size, hasArrived, usedBytes }: BegunUpload, maxTenantBytes: number): void {
  if (hasArrived) arrivedBefore();
  if (headers['content-encoding'] !== undefined) throw appError('BAD_USER_INPUT', 'Send the bytes as they are, without a content encoding.');
  if (headers['content-length'] !== undefined && Number(headers['content-length']) !== size) wrongSize(size);
  if (usedBytes + size > maxTenantBytes) full();
}

/** Each attempt writes an object of its own, so none can change the bytes of another. */
async function store(request: FastifyRequest, { services }: FileServices, { link }: OpenedLink, { size }: BegunUpload): Promise<void> {
  const object = { tenantId: link.tenantId, objectId: randomUUID() };
  const head: Uint8Array[] = [];
  let kept = 0;
  const keep = (chunk: Uint8Array) => {
    if (kept < headBytes) head.push(chunk.subarray(0, headBytes - kept).slice());
    kept += chunk.length;
  };
  const { store } = services.storage;
  const drop = async () => store.remove(object);
  await store.write(object, bytesOfUpload(request.raw, size, keep), size).catch((error: unknown) => drop().then(() => Promise.reject(error)));
  const arrived = { objectId: object.objectId, mediaType: await mediaTypeOf(Buffer.concat(head)) };
  const finish = () => finishUpload(services, link, arrived);
  // Where the answer of the database was lost, the row may name the object all the same: it is asked once more, and the object stays.
  const outcome = await finish().catch(finish);
  if (outcome === 'STORED') return;
  await drop();
  if (outcome === 'FULL') full();
  arrivedBefore();
}

function arrivedBefore(): never {
  throw appError('CONFLICT', 'The file has arrived already, or its upload has ended.', { http: { status: 409 } });
}

function full(): never {
  throw appError('BAD_USER_INPUT', 'The desk has no space left for files.', { http: { status: 507 } });
}
