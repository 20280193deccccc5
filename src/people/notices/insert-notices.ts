import type { Notice, RecordedEvent } from '../../core/event.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { insertDeliveries } from './insert-deliveries.ts';
import { type ToldPeople, toldPeople } from './told-people.ts';

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

/**
 * Nobody is told of what they did, or what the desk did because of it. The head of the feed is locked here, so it is known who is active and who was
 * merged into whom when the event gets its number. An id follows from the event and the person.
 */
const insert = ({ join, isFirst }: ToldPeople) => `
  insert into notification (tenant_id, id, principal_id, seq, event_id, kind, ticket_id, audience, occurred_at)
  select head.tenant_id, (left(e."eventId"::text, 14) || '7' || substr(told.hash, 1, 3) || '-a' || substr(told.hash, 4, 3) || '-' || substr(told.hash, 7, 12))::uuid,
    told.id, head.seq - $2 + e.n, e."eventId", e.kind, e."ticketId", e.audience, case when e."keepsInstant" then e.at else head.latest_at end
  from feed head join tenant d on d.tenant_id = $1
  cross join jsonb_to_recordset($3::jsonb) as e (
    n int, place int, "eventId" uuid, "ticketId" uuid, audience text, at timestamptz, "keepsInstant" boolean, kind text, "personId" uuid, "membersOf" uuid, roles text[], "unlessMemberOf" uuid, "actorIds" uuid[])
  ${join}
  where head.tenant_id = $1 ${isFirst}
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
  const told = toldPeople(rows, 'e."eventId"::text');
  return { name: `tell_people${told.suffix}`, text: insert(told), values: [tenant.id, events.length, JSON.stringify(rows)] };
}

/** What the workflow tells is told by mail only. */
function isInApp({ kind }: Notice): boolean {
  return kind !== 'NOTIFIED';
}
