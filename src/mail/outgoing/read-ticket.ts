import { sql } from 'kysely';
import { isReadableArticle } from '../../articles/article.shape.ts';
import type { Context } from '../../core/context.ts';
import { nameFor } from '../../database/statement-names.ts';
import { readRows } from '../../database/tenancy.ts';
import { audiencesOf } from '../../live/history/event.shape.ts';
import { nobodysId } from '../../reading/shape/shape.ts';
import { compile } from '../../reading/statement/compiled-statement.ts';
import { ticketVisibility } from '../../tickets/visibility/ticket-visibility.ts';
import type { Claimed } from './claim-deliveries.ts';

/** What a mail tells of a ticket. */
export interface MailedTicket {
  code: string;
  subject: string;
  description: string;
  requester: string;
  assignee: string | null;
  message: string | null;
  author: string | null;
  /** Whether the person watches it, and has no other part in it. */
  isWatched: boolean;
  /** Why it was refused as no ticket, and the title of the article that was named, where the person may read it. */
  refusal: { reason: string | null; article: string | null };
  /** Whether the survey waits for the person. */
  asksSurvey: boolean;
  channel: string;
  /** Whether the mail is for whom the ticket is for. */
  isRequester: boolean;
  customFields: Record<string, unknown>;
  quoted: { author: string; at: string; text: string }[];
}

/** How much of the conversation is quoted. */
const quotedMessages = 5;
const quotedCharacters = 2_000;

/** One statement; `null` where the person may not read it now. What is quoted is public, whoever gets the mail. */
export async function readTicket(ctx: Context, delivery: Claimed): Promise<MailedTicket | null> {
  const { actor, tenant } = ctx;
  if (!audiencesOf(actor).some((audience) => audience === delivery.audience)) return null;
  const viewer = { tenantId: tenant.id, actor: { ...actor, organizationId: actor.organizationId ?? nobodysId }, languages: [], now: ctx.now() };
  const isReadable = actor.permissions.has('note:read') ? sql`true` : sql`m.kind = 'PUBLIC'`;
  const { text, parameters } = compile(sql`
    select t.channel, t.requester_id = ${actor.id}::uuid as "isRequester", t.custom_fields as "customFields", t.code, t.subject, t.description,
      r.name as requester, a.name as assignee, m.body as message, w.name as author,
      ${actor.id}::uuid = any(t.watcher_ids) and ${actor.id}::uuid not in (t.requester_id, t.creator_id, coalesce(t.assignee_id, t.requester_id))
        and not ${actor.id}::uuid = any(t.collaborator_ids) as "isWatched",
      json_build_object('reason', t.refusal_reason, 'article', (select a.title from article a
        where a.tenant_id = ${tenant.id}::uuid and a.id = t.refusal_article_id and (${isReadableArticle(sql.ref('a'), viewer)}))) as refusal,
      s.survey and t.survey_score is null and t.requester_id = ${actor.id}::uuid as "asksSurvey",
      coalesce((select json_agg(json_build_object('author', q.name, 'at', q.sent_at, 'text', left(q.body, ${sql.lit(quotedCharacters)}))) from (
        select b.name, o.sent_at, o.body from message o join principal b on b.tenant_id = ${tenant.id}::uuid and b.id = o.author_id
        where o.tenant_id = ${tenant.id}::uuid and o.ticket_id = t.id and o.kind = 'PUBLIC' and o.sent_at < m.sent_at
        order by o.sent_at desc limit ${sql.lit(quotedMessages)}) q), '[]') as quoted
    from ticket t
    join status s on s.tenant_id = ${tenant.id}::uuid and s.id = t.status_id
    join principal r on r.tenant_id = ${tenant.id}::uuid and r.id = t.requester_id
    left join principal a on a.tenant_id = ${tenant.id}::uuid and a.id = t.assignee_id
    left join message m on m.tenant_id = ${tenant.id}::uuid and m.id = ${delivery.messageId ?? nobodysId}::uuid and ${isReadable}
    left join principal w on w.tenant_id = ${tenant.id}::uuid and w.id = m.author_id
    where t.tenant_id = ${tenant.id}::uuid and t.id = ${delivery.ticketId}::uuid and (${ticketVisibility(sql.ref('t'), viewer)})`);
  const [ticket] = await readRows<MailedTicket>(ctx, { text, values: [...parameters], ...nameFor(text) });
  if (!ticket || (tellsMessage(delivery) && ticket.message === null)) return null;
  return ticket;
}

/** Without its message such a mail says nothing. */
function tellsMessage({ kind, messageId }: Claimed): boolean {
  return messageId !== null && (kind === 'ANSWERED' || kind === 'MENTIONED');
}
