import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type LinkHolder, readLink, signLink } from '../access/signed-link.ts';
import type { Context, Services } from '../core/context.ts';
import type { Locale } from '../core/registry.ts';
import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import type { ReportAsked } from './read-report.ts';

/** What a report was asked by. */
export interface AskedBy {
  input: ReportAsked;
  filter: TicketCriteria | null;
}

/** Whom a link was given to, for which report and in which language. */
export interface CsvLink extends LinkHolder, AskedBy {
  locale: Locale;
}

const use = 'report';
const validSeconds = 300;
/** Of the compressed input and filter: servers and proxies take addresses of some thousand characters. */
const longestAsked = 4_000;

const Claims = z.object({ ask: z.string() });

/** The address of the CSV of a report; `null` where what it was asked by is too long for an address. */
export function csvLink(ctx: Context, { input, filter }: AskedBy): string | null {
  const ask = deflateRawSync(JSON.stringify({ input, filter, locale: ctx.locale })).toString('base64url');
  if (ask.length > longestAsked) return null;
  return signLink(ctx, use, { ask }, new Date(ctx.services.now().getTime() + validSeconds * 1_000));
}

export function readCsvLink(services: Pick<Services, 'secret' | 'oldSecret' | 'now'>, token: string): CsvLink | null {
  const link = readLink(services, use, token, Claims);
  if (!link) return null;
  const { what, ...holder } = link;
  // Signed by us, so it is what was written.
  const { input, filter, locale } = JSON.parse(inflateRawSync(Buffer.from(what.ask, 'base64url')).toString());
  return { ...holder, input: { ...input, from: new Date(input.from), to: new Date(input.to) }, filter, locale };
}
