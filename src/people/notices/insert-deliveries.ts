import type { Notice } from '../../core/event.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';

/** How long a mail is tried. */
const triedDays = 2;

/**
 * The mails that tell the events of this transaction, in its own pipeline: each is there exactly once, whatever dies. Their ids follow from the first event, the ticket
 * or article and the person, so that a person gets one mail about a ticket; what stands first in the order counts. Whether the person may read it is asked when it is sent.
 */
const insert = `
  insert into delivery (tenant_id, id, kind, template, principal_id, ticket_id, article_id, message_id, audience, seq, is_response, created_at, next_attempt_at, gives_up_at)
  select head.tenant_id, (left($2, 14) || '7' || substr(told.hash, 1, 3) || '-a' || substr(told.hash, 4, 3) || '-' || substr(told.hash, 7, 12))::uuid,
    e.kind, e.template, told.id, e."ticketId", e."articleId", e."messageId", e.audience, case when e."ticketId" is not null then head.seq end, e."isForActor" and told.id = any($5::uuid[]), $4, $4, $4::timestamptz + interval '${triedDays} days'
  from feed head join tenant d on d.tenant_id = $1
  cross join jsonb_to_recordset($3::jsonb) as e (
    n int, "ticketId" uuid, "articleId" uuid, "messageId" uuid, audience text, kind text, template text, "personId" uuid, "membersOf" uuid, "unlessMemberOf" uuid, "isForActor" boolean, "isDue" boolean)
  left join lateral (select m.member_id from queue_member m where e."membersOf" is not null and m.tenant_id = $1 and m.queue_id = e."membersOf" offset 0) m on true
  cross join lateral (select case when e."personId" is null then m.member_id else e."personId" end as id) named
  cross join lateral (select p.id, p.merged_into_id from principal p
    where p.tenant_id = $1 and p.id = named.id and p.kind = 'USER' and (p.is_active or p.merged_into_id is not null) offset 0) p
  cross join lateral (select case when p.merged_into_id is null then p.id else p.merged_into_id end as id) person
  cross join lateral (select person.id, md5($2 || coalesce(e."ticketId", e."articleId")::text || person.id::text) as hash) told
  where head.tenant_id = $1
    and (select true from queue_member u where u.tenant_id = $1 and u.queue_id = e."unlessMemberOf" and u.member_id = told.id) is null
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
  return { name: 'mail_people', text: insert, values: [tenant.id, events[0]?.id, JSON.stringify(ordered), now, actorIds] };
}

/** What the workflow says comes first, then what somebody wrote. */
function rankOf({ kind }: Notice): number {
  return kind === 'NOTIFIED' ? 0 : kind === 'ANSWERED' || kind === 'MENTIONED' ? 1 : 2;
}
