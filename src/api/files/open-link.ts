import type { FastifyRequest } from 'fastify';
import { authenticateHolder } from '../../access/authenticate.ts';
import { networkOf } from '../../access/network-of.ts';
import { type FileLink, type LinkUse, readFileLink } from '../../attachments/file-link.ts';
import { appError } from '../../core/app-error.ts';
import { type Context, tenantTime } from '../../core/context.ts';
import { timeLimits } from '../../database/time-limits.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import type { FileServices } from './transfer-turns.ts';

export interface OpenedLink {
  link: FileLink;
  /** Of whom it was given to, with the rights of this moment. */
  ctx: Context;
  /** Who pays: the holder, or the address of a visitor. */
  payer: string;
}

/** The link of a request, or the one answer to all that are good for nothing. */
export async function openLink(
  { services, proxies, requestTurns }: Pick<FileServices, 'services' | 'proxies' | 'requestTurns'>,
  request: FastifyRequest,
  use: LinkUse,
): Promise<OpenedLink> {
  noteOnLine(request, { operation: `file ${use}`, outcome: 'NOT_FOUND' });
  const link = readFileLink(services, use, (request.params as { token: string }).token) ?? unknownFile();
  await requestTurns.take(link.tenantId, link.principalId);
  const answerBy = performance.now() + timeLimits.request;
  const found = (await authenticateHolder(services, link, answerBy)) ?? unknownFile();
  const { tenant, actor } = found;
  if (actor.awaitsSecondFactor) unknownFile();
  noteOnLine(request, { tenant: tenant.id, actor: actor.id });
  const ctx: Context = {
    services,
    tenant,
    actor,
    locale: 'en',
    requestId: request.id,
    sessionId: link.sessionId,
    answerBy,
    now: () => tenantTime(services, tenant.id),
  };
  return { link, ctx, payer: actor.isVisitor ? networkOf(proxies.addressOf(request.raw)) : actor.id };
}

export function unknownFile(): never {
  throw appError('NOT_FOUND', 'There is no such file, or the address is not good any more.', { http: { status: 404 } });
}
