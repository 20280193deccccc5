import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../access/network-of.ts';
import { sitemapOf } from '../../articles/sitemap.ts';
import { type AppError, appError } from '../../core/app-error.ts';
import type { TrustedProxies } from '../../core/trusted-proxies.ts';
import type { Budget } from '../gate/budget.ts';
import { forOperation } from '../gate/statement-limit.ts';
import { weights } from '../gate/weights.ts';
import { sendPublic } from '../http/send-answer.ts';
import type { Identify } from '../identify.ts';
import { requesterOf } from '../monitoring/operation-end.ts';
import { noteOnLine } from '../monitoring/request-lines.ts';

interface SitemapServices {
  identify: Identify;
  proxies: TrustedProxies;
  budget: Budget;
}

/** The public articles of a desk for search engines, by a publishable key; they send no origin. */
export function addSitemap(app: FastifyInstance, services: SitemapServices): void {
  app.get('/sitemap.xml', async (request: FastifyRequest<{ Querystring: { key?: unknown } }>, reply) => {
    noteOnLine(request, { operation: 'sitemap', outcome: 'NOT_FOUND' });
    return answer(request, reply, services, String(request.query.key ?? ''));
  });
}

async function answer(request: FastifyRequest, reply: FastifyReply, { identify, proxies, budget }: SitemapServices, key: string): Promise<FastifyReply> {
  const ip = proxies.addressOf(request.raw);
  charge(budget, ip);
  const { context, origins } = await identify({ authorization: `Bearer ${key}`, language: undefined, ip, requestId: request.id });
  noteOnLine(request, requesterOf(context));
  const { ctx } = forOperation(context, 'query', weights.sitemap);
  const text = ctx && origins ? await sitemapOf(ctx) : null;
  if (text === null) throw unknownSite();
  noteOnLine(request, { outcome: 'ok' });
  return sendPublic(request, reply.type('application/xml; charset=utf-8'), text);
}

function charge(budget: Budget, ip: string): void {
  const { retryAfterMs } = budget.spend(`ip:${networkOf(ip)}`, weights.sitemap);
  if (retryAfterMs === undefined) return;
  const message = `The budget is spent; try again in ${retryAfterMs} ms.`;
  throw appError('RATE_LIMITED', message, { requested: weights.sitemap, retryAfterMs, http: { status: 429 } });
}

function unknownSite(): AppError {
  return appError('NOT_FOUND', 'There is no such key, or its desk has no address of a portal.', { http: { status: 404 } });
}
