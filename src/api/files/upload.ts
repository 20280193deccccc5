import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteOnLine } from '../monitoring/request-lines.ts';
import { charge } from './charge.ts';
import { insistOnAwaited, openUpload } from './open-upload.ts';
import { bytesOfUpload, discard, wrongSize } from './receive.ts';
import { storeFile } from './store-file.ts';
import type { FileServices } from './transfer-turns.ts';

/** Takes in the bytes of an upload. Whatever is refused is answered, and nothing of it is kept. */
export async function answerUpload(request: FastifyRequest, reply: FastifyReply, shared: FileServices): Promise<FastifyReply> {
  await orDiscard(request, reply, () => upload(request, shared));
  return reply.code(204).send();
}

async function upload(request: FastifyRequest, shared: FileServices): Promise<void> {
  const { services, turns, pace } = shared;
  const opened = await openUpload(shared, request);
  const { link, begun } = opened;
  insistOnAwaited(request, opened, services.storage.maxTenantBytes);
  const { 'content-length': length } = request.headers;
  if (length !== undefined && Number(length) !== begun.size) wrongSize(begun.size);
  charge(shared, opened, begun.size);
  const end = turns.begin(link.tenantId, link.principalId);
  await storeFile(services, opened, pace.of(link.tenantId, bytesOfUpload(request.raw, begun.size))).finally(end);
}

/** The client reads the answer once its bytes are taken from it. */
export async function orDiscard<Answer>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await work();
    noteOnLine(request, { outcome: 'ok' });
    return answer;
  } catch (error) {
    reply.header('connection', 'close');
    await discard(request.raw);
    throw error;
  }
}
