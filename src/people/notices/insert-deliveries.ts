import type { Notice } from '../../core/event.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { type ToldPeople, toldPeople } from './told-people.ts';

/** How long a mail is tried. */
const triedDays = 2;

/**
 * The mails that tell the events of this transaction, in its own pipeline: each is there exactly once, whatever dies. Their ids follow from the first event, the ticket
 * or article and the person, so that a person gets one mail about a ticket; what stands first in the order counts. Whether the person may read it is asked when it is sent.
 */
const insert = ({ join, isFirst }: ToldPeople) => `
  insert into delivery (tenant_id, id, kind, template, principal_id, ticket_id, article_id, message_id, audience, seq, is_response, created_at, next_attempt_at, gives_up_at)
  select head.tenant_id, (left($2, 14) || '7' || substr(told.hash, 1, 3) || '-a' || substr(told.hash, 4, 3) || '-' || substr(told.hash, 7, 12))::uuid,
    e.kind, e.template, told.id, e."ticketId", e."articleId", e."messageId", e.audience, case when e."ticketId" is not null then head.seq end, e."isForActor" and told.id = any($5::uuid[]), $4, $4, $4::timestamptz + interval '${triedDays} days'
  from feed head join tenant d on d.tenant_id = $1
  cross join jsonb_to_recordset($3::jsonb) as e (
    n int, "ticketId" uuid, "articleId" uuid, "messageId" uuid, audience text, kind text, template text, "personId" uuid, "membersOf" uuid, roles text[], "unlessMemberOf" uuid, "isForActor" boolean, "isDue" boolean)
  ${join}
  where head.tenant_id = $1 ${isFirst}
    and (e."isForActor" or e."isDue" or told.id <> all($5::uuid[])) and e.kind <> all(d.not_by_mail) and coalesce((
    select 'MAIL' = any(f.channels) or (e.kind = any(d.always_told) and (f.channels = '{}' or e.kind = 'NOTIFIED')) from notification_preference f where f.tenant_id = $1 and f.principal_id = told.id and f.kind = e.kind), true)
  order by e.n
  on conflict do nothing`;

/** What happened days ago, as where tickets are brought in from elsewhere, is nobody's mail. */
export function insertDeliveries({ tenant, actor, events, services }: Transaction): Statement | null {
  const actorIds = [actor.id, ...(actor.onBehalfOf ? [actor.onBehalfOf.id] : [])];
  const now = services.now();
  const news = events.filter(({ at }) => now.getTime() - at.getTime() < triedDays * 86_400_000);
  const rows = news.flatMap(({ ticketId, audience, automatic, notices = [], messageId }) =>
    notices
      .filter(({ template }) => template)
      .map(({ isForActor = false, ...notice }) => ({
        ...{ ticketId, audience, isForActor, isDue: automatic === 'DUE', ...notice },
        messageId: messageId ?? events.find((other) => ticketId && other.ticketId === ticketId && other.messageId)?.messageId,
      })),
  );
  if (rows.length === 0) return null;
  const ordered = rows.toSorted((one, other) => rankOf(one) - rankOf(other)).map((row, n) => ({ n, ...row }));
  const told = toldPeople(ordered, '$2 || coalesce(e."ticketId", e."articleId")::text');
  return { name: `mail_people${told.suffix}`, text: insert(told), values: [tenant.id, events[0]?.id, JSON.stringify(ordered), now, actorIds] };
}

/** What the workflow says comes first, then what somebody wrote. */
function rankOf({ kind }: Notice): number {
  return kind === 'NOTIFIED' ? 0 : kind === 'ANSWERED' || kind === 'MENTIONED' ? 1 : 2;
}
