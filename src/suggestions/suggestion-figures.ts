import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import type { Channel } from '../tickets/ticket.ts';

export interface SuggestionFigure {
  week: string;
  channel: Channel;
  articleId: string | null;
  shown: number;
  solvedByArticle: number;
  duplicates: number;
  openedTickets: number;
  gaveUp: number;
}

export const longestSpanDays = 400;
export const mostFigures = 1_000;

const counted = (name: string, outcome: string) => `(count(*) filter (where s.outcome = '${outcome}'))::int as "${name}"`;
const text = `
  select (date_trunc('week', s.shown_at at time zone d.time_zone))::date::text as week, s.channel, s.article_id as "articleId", count(*)::int as shown,
    ${counted('solvedByArticle', 'SOLVED_BY_ARTICLE')}, ${counted('duplicates', 'DUPLICATE_OF')}, ${counted('openedTickets', 'OPENED_TICKET')}, ${counted('gaveUp', 'GAVE_UP')}
  from suggestion s join tenant d on d.tenant_id = $1 where s.tenant_id = $1 and not s.is_search and s.shown_at >= $2 and s.shown_at < $3
  group by 1, 2, 3 order by 1 desc, 2, shown desc, 3 limit ${mostFigures}`;

/** How many needs ended in which way, by week, channel and article (servicedesk G8). */
export function suggestionFigures(ctx: Context, from: Date, to: Date): Promise<SuggestionFigure[]> {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (days <= 0 || days > longestSpanDays) throw badArgument(['to'], `\`to\` is after \`from\`, and ${longestSpanDays} days after it at most.`);
  return readRows<SuggestionFigure>(ctx, { name: 'suggestion_figures', text, values: [ctx.tenant.id, from, to] });
}
