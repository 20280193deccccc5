import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepPart } from '../../attachments/keep-part.ts';
import { appError } from '../../core/app-error.ts';
import type { Services } from '../../core/context.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import { charge } from './charge.ts';
import { arrivedBefore, full, insistOnAwaited, type OpenedUpload, openUpload } from './open-upload.ts';
import { bytesOfRequest, inParts, wrongSize } from './receive.ts';
import { newObject, storeFile, writeObject } from './store-file.ts';
import type { FileServices } from './transfer-turns.ts';
import { orDiscard } from './upload.ts';

/** What a server that is killed may lose of the bytes that it has taken in. S3 takes less than five megabytes in one request. */
const partBytes = 4_194_304;
export const mostParts = 1_000;
const version = { 'tus-resumable': '1.0.0' };
const contentType = 'application/offset+octet-stream';

/** How much of an upload is safe, as the tus protocol has it (1.0.0, core). */
export async function answerOffset(request: FastifyRequest, reply: FastifyReply, shared: FileServices): Promise<FastifyReply> {
  reply.headers(version);
  insistOnVersion(request);
  const { begun } = await openUpload(shared, request);
  noteOnLine(request, { outcome: 'ok' });
  const offset = begun.hasArrived ? begun.size : begun.received;
  return reply.headers({ 'upload-offset': offset, 'upload-length': begun.size, 'cache-control': 'no-store' }).send();
}

/** Takes in more of an upload. Whatever came before a cut is kept. */
export async function answerMore(request: FastifyRequest, reply: FastifyReply, shared: FileServices): Promise<FastifyReply> {
  reply.headers(version);
  const offset = await orDiscard(request, reply, () => takeMore(request, shared));
  return reply.code(204).header('upload-offset', offset).send();
}

async function takeMore(request: FastifyRequest, shared: FileServices): Promise<number> {
  const { services, turns } = shared;
  const opened = await openUpload(shared, request);
  const offset = insistOnOffset(request, opened);
  insistOnAwaited(request, opened, services.storage.maxTenantBytes);
  const { link, begun } = opened;
  const left = begun.size - offset;
  const announced = Number(request.headers['content-length'] ?? left);
  if (announced > left) wrongSize(begun.size);
  charge(shared, opened, announced);
  const end = turns.begin(link.tenantId, link.principalId);
  return await keepParts(shared, opened, request).finally(end);
}

function insistOnVersion({ headers }: FastifyRequest): void {
  const given = headers['tus-resumable'];
  if (given !== undefined && given !== version['tus-resumable']) throw appError('BAD_USER_INPUT', 'This is tus 1.0.0.', { http: { status: 412 } });
}

function insistOnOffset(request: FastifyRequest, { begun }: OpenedUpload): number {
  insistOnVersion(request);
  const { 'content-type': type, 'upload-offset': given } = request.headers;
  if (type !== contentType) throw appError('BAD_USER_INPUT', `Send the bytes as \`${contentType}\`.`, { http: { status: 415 } });
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) throw appError('BAD_USER_INPUT', '`Upload-Offset` must be a number of bytes.');
  if (Number(given) !== (begun.hasArrived ? begun.size : begun.received)) otherOffset();
  if (begun.partIds.length >= mostParts)
    throw appError('CONFLICT', 'The upload came in too many parts; begin another one.', { limit: mostParts, limitName: 'uploadParts', http: { status: 409 } });
  return Number(given);
}

/** The last part is kept with the whole file only, so that all bytes are never there without a file. */
async function keepParts({ services, pace }: FileServices, opened: OpenedUpload, { raw }: FastifyRequest): Promise<number> {
  const { link, begun } = opened;
  const partIds = [...begun.partIds];
  let offset = begun.received;
  for await (const bytes of inParts(pace.of(link.tenantId, bytesOfRequest(raw, begun.size - offset, begun.size)), partBytes)) {
    const object = newObject(link);
    const counted = new Counted(bytes);
    await writeObject(services, object, counted, null);
    partIds.push(object.objectId);
    if (offset + counted.size === begun.size) await assemble(services, opened, partIds, offset);
    else await keep(services, opened, { objectId: object.objectId, offset, size: counted.size });
    offset += counted.size;
  }
  return offset;
}

class Counted {
  size = 0;
  readonly #bytes: AsyncIterable<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#bytes) {
      this.size += chunk.length;
      yield chunk;
    }
  }
}

/** Makes one object of the parts. The last of them is named by no row. */
async function assemble(services: Services, opened: OpenedUpload, partIds: string[], offset: number): Promise<void> {
  const { tenantId } = opened.link;
  const last = partIds.at(-1) ?? '';
  await storeFile(services, opened, bytesOfParts(services, tenantId, partIds), offset).finally(() =>
    services.storage.store.remove({ tenantId, objectId: last }),
  );
}

/** They are gone where somebody else has ended the upload. */
async function* bytesOfParts({ storage: { store } }: Services, tenantId: string, partIds: string[]): AsyncGenerator<Uint8Array> {
  for (const objectId of partIds) yield* ((await store.read({ tenantId, objectId })) ?? arrivedBefore()) as AsyncIterable<Uint8Array>;
}

async function keep(services: Services, { link }: OpenedUpload, part: Parameters<typeof keepPart>[2]): Promise<void> {
  const tell = () => keepPart(services, link, part);
  // Where the answer of the database was lost, the row may name the part all the same.
  const outcome = await tell().catch(tell);
  if (outcome === 'KEPT') return;
  await services.storage.store.remove({ tenantId: link.tenantId, objectId: part.objectId });
  if (outcome === 'FULL') full();
  otherOffset();
}

function otherOffset(): never {
  throw appError('CONFLICT', 'Another number of bytes is here; ask for it (HEAD) and go on from there.', { http: { status: 409 } });
}
