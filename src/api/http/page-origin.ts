import type { FastifyRequest } from 'fastify';
import { type AppError, appError } from '../../core/app-error.ts';

const otherOrigin = appError('FORBIDDEN', 'This publishable key is not for pages of this origin.', { reason: 'OTHER_ORIGIN', http: { status: 403 } });

/** Whether a publishable key for these origins is used by another page. Browsers leave the origin out when a page asks its own server, and tell the address of the page instead. */
export function whyNotFrom({ origin, referer = '' }: FastifyRequest['headers'], origins: readonly string[] | undefined): AppError | null {
  return !origins || origins.includes(origin ?? URL.parse(referer)?.origin ?? '') ? null : otherOrigin;
}
