import type { FastifyRequest } from 'fastify';
import { authenticateHolder } from '../../access/authenticate.ts';
import { networkOf } from '../../access/network-of.ts';
import type { LinkHolder } from '../../access/signed-link.ts';
import type { FileLink } from '../../attachments/file-link.ts';
import { appError } from '../../core/app-error.ts';
import { type Context, type TenantSize, tenantTime } from '../../core/context.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { timeLimits } from '../../database/time-limits.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';
import type { FileServices } from './transfer-turns.ts';

export interface OpenedLink<Link extends LinkHolder = FileLink> {
  link: Link;
  /** Of whom it was given to, with the rights of this moment. */
  ctx: Context;
  /** Who pays: the holder, or the address of a visitor. */
  payer: string;
  tenantSize: TenantSize | undefined;
}

/** The link of a request, or the one answer to all that are good for nothing. */
export async function openLink<Link extends LinkHolder>(
  { services, proxies, requestTurns }: Pick<FileServices, 'services' | 'proxies' | 'requestTurns'>,
  request: FastifyRequest,
  use: string,
  read: (token: string) => Link | null,
): Promise<OpenedLink<Link>> {
  noteOnLine(request, { operation: `file ${use}`, outcome: 'NOT_FOUND' });
  const link = read((request.params as { token: string }).token) ?? unknownFile();
  await requestTurns.take(link.tenantId, link.principalId);
  const answerBy = performance.now() + timeLimits.request;
  const found = (await authenticateHolder(services, link, answerBy)) ?? unknownFile();
  const { tenant, actor, tenantSize } = found;
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
  return { link, ctx, tenantSize, payer: actor.isVisitor ? networkOf(proxies.addressOf(request.raw)) : actor.id };
}

export function unknownFile(): never {
  throw appError('NOT_FOUND', errorTexts.unknownFile, { http: { status: 404 } });
}
