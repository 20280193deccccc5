import type { Client } from 'pg';
import { newId } from '../../src/core/ids.ts';
import { ago, type Filling, insert, pick, type Row } from './filling.ts';

const kinds = ['ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED'];

/** Every person was told of many events, also of such as they cannot see now, and of one that is no longer kept. */
export async function fillNotifications(client: Client, { tenantId, now, items }: Filling, events: readonly Row[]): Promise<void> {
  const people = items.principal?.filter(({ kind }) => kind !== 'SYSTEM') ?? [];
  const gone: Row = { ...events.find(({ ticket_id }) => ticket_id), seq: 0, id: newId(now) };
  const told = [...events.filter(({ ticket_id, type }) => ticket_id || type === 'article.published'), gone];
  const rows = people.flatMap((person, place) =>
    told
      .filter((_, index) => (index + place) % 3 === 0)
      .map(({ seq, id, ticket_id, audience, occurred_at }, index) => ({
        ...{
          tenant_id: tenantId,
          id: newId(now),
          principal_id: person.id,
          seq,
          event_id: id,
          kind: ticket_id ? pick(kinds, index + place) : 'EXPIRING',
          ticket_id,
          audience,
          occurred_at,
        },
        read_at: index % 2 ? ago(now, 1) : null,
      })),
  );
  await insert(client, 'notification', rows);
  const chosen = people.slice(1, 3).map(({ id }, index) => ({ tenant_id: tenantId, principal_id: id, kind: pick(kinds, index), channels: [] }));
  await insert(client, 'notification_preference', chosen);
}
