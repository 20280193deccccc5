import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { insist, type Locale, type RefusalCode, refuse } from '../core/refusal.ts';
import { firstCharacters } from '../core/text.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { ticketVisibility } from '../tickets/visibility/ticket-visibility.ts';
import type { Article } from './article.ts';
import { withoutQuotes } from './without-quotes.ts';
import { beginArticle, forRequesters } from './write-article.ts';

export interface DraftArticleFromTicket {
  ticketId: string;
  expectedVersion?: number | null;
}

const headings: Record<Locale, { problem: string; solution: string }> = {
  es: { problem: 'Problema', solution: 'Solución' },
  en: { problem: 'Problem', solution: 'Solution' },
  pt: { problem: 'Problema', solution: 'Solução' },
};

/** Turns a resolved ticket into a draft for agents, who remove the requester's data before publishing it (clinic D6). */
export function draftArticleFromTicket(ctx: Context, input: DraftArticleFromTicket): Promise<Article> {
  return transact(ctx, async (ctx) => {
    const ticket = (await solvedTicket(ctx, requireId(input.ticketId, 'Ticket'))) ?? refuse('NOT_FOUND', ['input', 'ticketId']);
    insistOnVersion(input.expectedVersion, ticket.version);
    insist(whyNotDraft(ticket), ['input', 'ticketId']);
    return beginArticle(ctx, {
      title: ticket.subject,
      body: bodyFrom(ctx, ticket),
      readers: { ...forRequesters, audience: 'AGENTS' },
      fromTicketId: ticket.id,
    });
  });
}

function whyNotDraft({ statusCategory }: Row): RefusalCode | null {
  return statusCategory === 'RESOLVED' || statusCategory === 'CLOSED' ? null : 'NOT_YET_RESOLVED';
}

const maxBodyLength = 100_000;

/** The description is the problem; the workaround and the last public reply of support are the solution. */
function bodyFrom({ tenant }: Transaction, { description, workaround, lastReply }: Row): string {
  const { problem, solution } = headings[tenant.locale];
  const found = [workaround, lastReply].flatMap((text) => (text === null ? [] : [withoutQuotes(text)])).join('\n\n');
  return firstCharacters(`## ${problem}\n\n${withoutQuotes(description)}\n\n## ${solution}\n\n${found}`.trim(), maxBodyLength);
}

async function solvedTicket(ctx: Transaction, id: string): Promise<Row | undefined> {
  const statement = verbStatement(ctx, 'find solved ticket', { id }, (viewer, { id }) => {
    const { tenantId } = viewer;
    const isAnswer = sql`m.tenant_id = ${tenantId}::uuid and m.ticket_id = t.id and m.kind = 'PUBLIC' and m.author_id <> t.requester_id and p.is_agent`;
    const lastReply = sql`select m.body from message m join principal p on p.tenant_id = ${tenantId}::uuid and p.id = m.author_id
      where ${isAnswer} order by m.sent_at desc, m.id desc limit 1`;
    return sql`select t.id, t.version, t.subject, t.description, t.workaround, t.status_category as "statusCategory", (${lastReply}) as "lastReply"
      from ticket t where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid and (${ticketVisibility(sql.ref('t'), viewer)})`;
  });
  return (await ctx.query(statement))[0]?.rows[0];
}
