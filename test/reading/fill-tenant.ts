import type { Client } from 'pg';
import type { Calendar } from '../../src/calendars/time/calendar.ts';
import { newId, publicId } from '../../src/core/ids.ts';
import type { SlaState } from '../../src/sla/clocks/clock.ts';
import { clockStatesOf } from '../../src/sla/clocks/clock-states.ts';
import { deadlinesOf } from '../../src/sla/clocks/deadlines.ts';
import { attachmentsOn } from './fill-attachments.ts';
import { fillNotifications } from './fill-notifications.ts';
import { besideOf, fillAfter, fillBefore, linked } from './fill-related.ts';
import { ago, type Filling, hour, insert, pick, type Row } from './filling.ts';
import { clocksFrom } from './some-clocks.ts';

/** The same sixty tickets each time, with their messages and events: many stand at the same instant, so that ties are common. */
export async function fillTenant(client: Client, tenantId: string, now: Date): Promise<void> {
  const filling: Filling = { tenantId, now, items: {} };
  for (const table of [
    'status',
    'severity',
    'category',
    'request_type',
    'queue',
    'principal',
    'organization',
    'calendar_version',
    'sla_policy_version',
    'sla_policy',
    'qualification',
    'article',
  ])
    filling.items[table] = (await client.query(`select * from ${table} where tenant_id = $1 order by ${orderOf(table)}`, [tenantId])).rows;
  await fillBefore(client, filling);
  const tickets = linked(Array.from({ length: 60 }, (_, index) => ({ ...aTicket(filling, index), ...besideOf(filling, index) })));
  await insert(client, 'ticket', tickets);
  await count(client, tenantId);
  await client.query('select index_tickets($1, $2, false)', [tenantId, tickets.map(({ id }) => id)]);
  const messages = tickets.flatMap((ticket, index) => messagesOf(filling, ticket, index));
  await insert(client, 'message', messages);
  await insert(client, 'mention', mentionsOf(filling, messages));
  await insert(client, 'attachment', attachmentsOn(filling, { ticket_id: tickets, message_id: messages, article_id: filling.items.article ?? [] }));
  await fillAfter(client, filling, tickets);
  const events = eventsOf(filling, tickets, messages, await lastNumber(client, tenantId));
  await insert(client, 'event', events);
  await fillNotifications(client, filling, events);
  await client.query(`update status set labels = labels || jsonb_build_object('en', initcap(key)) where tenant_id = $1 and rank % 2 = 0`, [tenantId]);
  await client.query(`update queue set labels = labels || '{"pt": "Fila"}' where tenant_id = $1 and key = 'software'`, [tenantId]);
}

/** The tickets came behind the back of those who keep the counters. */
async function count(client: Client, tenantId: string): Promise<void> {
  const [unresolved, own] = ["status_category not in ('RESOLVED', 'CLOSED')", 'merged_into_id is null'];
  const of = (category: string) => `count(*) filter (where ${own} and status_category = '${category}')`;
  await client.query(
    `insert into queue_counter (tenant_id, queue_id, unresolved, open, pending, on_hold, unassigned, resolved, merged, merged_unresolved)
     select tenant_id, queue_id, count(*) filter (where ${own} and ${unresolved}), ${of('NEW')} + ${of('OPEN')}, ${of('PENDING')}, ${of('ON_HOLD')},
       count(*) filter (where ${own} and ${unresolved} and assignee_id is null), ${of('RESOLVED')},
       count(*) filter (where not ${own} and status_category <> 'CLOSED'), count(*) filter (where not ${own} and ${unresolved}) from ticket where tenant_id = $1 group by 1, 2`,
    [tenantId],
  );
}

function orderOf(table: string): string {
  if (table.endsWith('_version') || table === 'article') return 'id';
  return ['principal', 'organization'].includes(table) ? 'name, id' : 'rank';
}

const subjects = ['No arranca', 'La red va LENTA', 'Pantalla azul', 'Factura 100% errónea', 'ÑANDÚ perdido'];

function aTicket({ tenantId, now, items }: Filling, index: number): Row {
  const status = pick(items.status, index * 5 + Math.floor(index / 7));
  const people = items.principal?.filter(({ kind }) => kind === 'USER');
  const isClosed = status.category === 'CLOSED';
  const isDue = !isClosed && status.category !== 'RESOLVED' && index % 4 !== 0;
  const clocks = index % 3 ? null : clocksFrom(items, { openedAt: now.getTime() - (index / 2) * hour, index, isClosed });
  return {
    tenant_id: tenantId,
    ...{ id: newId(new Date(now.getTime() - index * hour)), version: 1 + (index % 3), code: `TST-${String(index + 1).padStart(6, '0')}` },
    ...{ subject: pick(subjects, index), description: `Caso ${index}.`, is_internal: index % 9 === 0, occurrences: 1 + (index % 2) },
    ...{ nature: pick(['INCIDENT', 'REQUEST', 'CHANGE', 'ALERT'], index), channel: pick(['PORTAL', 'EMAIL', 'API'], index) },
    ...{
      impact: pick([null, 'LOW', 'HIGH'], index),
      urgency: pick(['MEDIUM', null], index),
      priority: pick(['LOW', 'URGENT', 'MEDIUM', 'HIGH', 'HIGH'], index),
    },
    ...{ status_id: status.id, status_category: status.category, severity_id: pick(items.severity, index).id },
    ...{ category_id: pick([...(items.category ?? []), null], index)?.id ?? null, queue_id: pick(items.queue, index * 7 + Math.floor(index / 3)).id },
    ...{ assignee_id: pick([null, ...(people ?? [])], index * 3)?.id ?? null, requester_id: pick(people, index).id },
    ...{ watcher_ids: (people ?? []).slice(0, index % 3).map(({ id }) => id) },
    ...{ collaborator_ids: (people ?? []).slice(index % 4, (index % 4) + (index % 2)).map(({ id }) => id) },
    ...{ creator_id: pick(items.principal, index * 11 + 1).id, registered_by_id: pick(items.principal, index * 5).id },
    ...{ organization_id: pick([null, ...(items.organization ?? [])], index)?.id ?? null },
    ...{ contact_phone: index % 5 ? null : '+34 600 000 000', contact_email: index % 6 ? null : 'quien@acme.example' },
    ...{ opened_at: ago(now, Math.floor(index / 2)), updated_at: ago(now, Math.floor(index / 5)), due_at: isDue ? ago(now, (index % 6) - 3) : null },
    ...{ first_responded_at: index % 3 ? null : ago(now, index / 4), first_response_due_at: index % 3 === 1 ? ago(now, -index) : null },
    ...{ resolved_at: isClosed || status.category === 'RESOLVED' ? ago(now, 1) : null },
    ...{ closed_at: isClosed ? ago(now, 0.5) : null, closed_by_id: isClosed ? pick(people, index).id : null },
    ...{ workaround: index % 2 ? null : 'Reiniciar.', clocks, ...overdueOf(clocks), ...statesOf(clocks, items) },
    ...{ needed_by: index % 3 ? null : ago(now, (index % 5) - 2), last_public_message_at: index % 4 ? ago(now, index % 6) : null },
    ...{ request_type_id: pick([null, ...(items.request_type ?? [])], index)?.id ?? null },
    ...(index % 7 ? {} : { refusal_reason: 'No es de aquí.', refused_at: isClosed || status.category === 'RESOLVED' ? ago(now, 2) : null }),
    survey_score: index % 3 ? null : 1 + ((index / 3) % 5),
  };
}

function overdueOf(clocks: SlaState | null): Row {
  const { breachedAt, overdueFrom } = deadlinesOf(clocks ?? { clocks: [] });
  return { breached_at: breachedAt && new Date(breachedAt), overdue_from: overdueFrom && new Date(overdueFrom) };
}

function statesOf(clocks: SlaState | null, items: Filling['items']): Row {
  const find = (version: string) => items.calendar_version?.find(({ id }) => id === version)?.definition as Calendar;
  return { clock_states: clocks && clockStatesOf(clocks, find) };
}

function peopleIn({ principal }: Filling['items']): Row[] {
  return principal?.filter(({ kind }) => kind === 'USER') ?? [];
}

/** Notes address the desk's people. */
function mentionsOf({ tenantId, items }: Filling, messages: Row[]): Row[] {
  const people = peopleIn(items);
  const notes = messages.filter(({ kind }) => kind === 'NOTE');
  return notes.flatMap(({ id }, index) => people.slice(0, index % 3).map((person) => ({ tenant_id: tenantId, message_id: id, principal_id: person.id })));
}

function messagesOf({ tenantId, now, items }: Filling, ticket: Row, index: number): Row[] {
  return Array.from({ length: index % 6 }, (_, place) => ({
    ...{ tenant_id: tenantId, id: newId(now), ticket_id: ticket.id, author_id: pick(items.principal, index + place).id },
    on_behalf_of_id: (index + place) % 4 === 0 ? pick(peopleIn(items), index).id : null,
    ...{ kind: (index + place) % 3 === 0 ? 'NOTE' : 'PUBLIC', body: `Mensaje ${place} de ${index}.`, sent_at: ago(now, 5 - Math.floor(place / 2)) },
  }));
}

function eventsOf({ tenantId, now, items }: Filling, tickets: Row[], messages: Row[], last: number): Row[] {
  const types = ['ticket.opened', 'ticket.noted', 'ticket.closed', 'key.issued', 'article.published'];
  return Array.from({ length: 150 }, (_, index) => ({
    ...{ tenant_id: tenantId, seq: last + 1 + index, id: newId(now), type: pick(types, index), occurred_at: ago(now, 30 - Math.floor(index / 8)) },
    ...{ actor_id: index % 13 === 0 ? null : pick(items.principal, index).id, ticket_id: index % 11 === 0 ? null : pick(tickets, index * 7).id },
    caused_by_id: index % 3 === 0 ? pick(items.principal, index + 1).id : null,
    on_behalf_of_id: index % 4 === 0 ? pick(peopleIn(items), index).id : null,
    message_id: index % 5 === 0 ? pick(messages, index * 3).id : null,
    ...{ audience: pick(['EVERYONE', 'EVERYONE', 'AGENTS', 'ADMINS'], index), ...changesOf(index, pick(tickets, index * 3), items) },
  }));
}

/** Every other event names something that not everybody sees. */
function changesOf(index: number, ticket: Row, { queue, organization }: Filling['items']): Row {
  if (index % 2 === 0) return { changes: [{ field: 'status', before: null, after: { n: index } }], refers_to: null };
  const [type, row] = pick([['Ticket', ticket] as const, ['Queue', pick(queue, index)] as const, ['Organization', pick(organization, index)] as const], index);
  const id = row?.id as string;
  return { changes: [{ field: 'other', before: null, after: { id: publicId(type, id) } }], refers_to: [{ type, id }] };
}

async function lastNumber(client: Client, tenantId: string): Promise<number> {
  const { rows } = await client.query('update feed set seq = seq + 150 where tenant_id = $1 returning seq - 150 as last', [tenantId]);
  return Number(rows[0]?.last ?? 0);
}
