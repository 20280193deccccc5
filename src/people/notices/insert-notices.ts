import type { Notice, RecordedEvent } from '../../core/event.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { insertDeliveries } from './insert-deliveries.ts';

/** Adds what is new for people in the transaction that records the event, so it is there exactly once, whatever dies. One statement, only where an event is told to somebody. */
export function tell(ctx: Transaction, event: RecordedEvent, notices: readonly Notice[]): void {
  const toOthers = notices.filter((notice) => !isForOneself(ctx, event, notice));
  if (toOthers.length === 0) return;
  if (!ctx.events.some(({ notices }) => notices)) {
    ctx.beforeCommit('TELL_PEOPLE', () => insertNotices(ctx));
    ctx.beforeCommit('MAIL_PEOPLE', () => insertDeliveries(ctx));
  }
  event.notices = toOthers;
}

/** The statements see to it too, where who is told depends on rows. */
function isForOneself({ actor }: Transaction, { automatic }: RecordedEvent, { personId, isForActor }: Notice): boolean {
  return personId === actor.id && automatic !== 'DUE' && !isForActor;
}

/** So many people with the roles that are to be told. */
const mostOfRoles = 200;

/**
 * Nobody is told of what they did, or what the desk did because of it. The head of the feed is locked here, so it is known who is active and who was
 * merged into whom when the event gets its number. An id follows from the event and the person. `offset 0` keeps
 * the look-ups apart, each by its key: else the planner, which expects a hundred notices, would read all people of the desk. For the same reason
 * members and people of roles are looked for only where they are named, and a membership is a value.
 */
const insert = `
  insert into notification (tenant_id, id, principal_id, seq, event_id, kind, ticket_id, audience, occurred_at)
  select head.tenant_id, (left(e."eventId"::text, 14) || '7' || substr(told.hash, 1, 3) || '-a' || substr(told.hash, 4, 3) || '-' || substr(told.hash, 7, 12))::uuid,
    told.id, head.seq - $2 + e.n, e."eventId", e.kind, e."ticketId", e.audience, case when e."keepsInstant" then e.at else head.latest_at end
  from feed head join tenant d on d.tenant_id = $1
  cross join jsonb_to_recordset($3::jsonb) as e (
    n int, place int, "eventId" uuid, "ticketId" uuid, audience text, at timestamptz, "keepsInstant" boolean, kind text, "personId" uuid, "membersOf" uuid, roles text[], "unlessMemberOf" uuid, "actorIds" uuid[])
  left join lateral (
    (select m.member_id from queue_member m where e."membersOf" is not null and m.tenant_id = $1 and m.queue_id = e."membersOf" offset 0) union all
    (select p.id from principal p where e.roles is not null and p.tenant_id = $1 and p.role = any(e.roles) and p.role <> 'REQUESTER' and p.is_active order by p.role, p.id limit ${mostOfRoles})) m on true
  cross join lateral (select case when e."personId" is null then m.member_id else e."personId" end as id) named
  cross join lateral (select p.id, p.merged_into_id from principal p
    where p.tenant_id = $1 and p.id = named.id and p.kind = 'USER' and (p.is_active or p.merged_into_id is not null) offset 0) p
  cross join lateral (select case when p.merged_into_id is null then p.id else p.merged_into_id end as id) person
  cross join lateral (select person.id, md5(e."eventId"::text || person.id::text) as hash) told
  where head.tenant_id = $1
    and (select true from queue_member u where u.tenant_id = $1 and u.queue_id = e."unlessMemberOf" and u.member_id = told.id) is null
    and told.id <> all(e."actorIds") and coalesce((
    select 'IN_APP' = any(f.channels) or (e.kind = any(d.always_told) and (f.channels = '{}' or e.kind = any(d.not_by_mail))) from notification_preference f where f.tenant_id = $1 and f.principal_id = told.id and f.kind = e.kind), true)
  order by e.n, e.place
  on conflict do nothing`;

function insertNotices({ tenant, actor, events }: Transaction): Statement | null {
  const actorIds = [actor.id, ...(actor.onBehalfOf ? [actor.onBehalfOf.id] : [])];
  const rows = events.flatMap(({ id: eventId, ticketId, audience, at, keepsInstant, automatic, notices = [] }, index) =>
    notices.filter(isInApp).map((notice, place) => ({
      ...{ n: index + 1, place, eventId, ticketId, audience, at, keepsInstant, ...notice },
      actorIds: automatic === 'DUE' ? [] : actorIds,
    })),
  );
  if (rows.length === 0) return null;
  return { name: 'tell_people', text: insert, values: [tenant.id, events.length, JSON.stringify(rows)] };
}

/** What the workflow tells is told by mail only. */
function isInApp({ kind }: Notice): boolean {
  return kind !== 'NOTIFIED';
}
