import { as, type Bearer, succeed } from './client.ts';

export interface RecordedTicketEvent {
  type: string;
  at: string;
  by: string;
  /** Whose act led to it, where the desk did it by itself. */
  because: string | null;
  /** For whom a key did it. */
  onBehalfOf: string | null;
  changes: Record<string, unknown>;
}

/** The history of a ticket as somebody sees it. */
export async function historyOf(who: Bearer, id: string): Promise<RecordedTicketEvent[]> {
  const { activity } = await succeed(as(who).ticket({ id }));
  return activity.nodes.map(({ type, occurredAt, actor, causedBy, onBehalfOf, changes }) => ({
    type,
    at: occurredAt,
    by: actor?.__typename === 'SystemActor' ? 'the system' : (actor?.name ?? 'nobody'),
    because: causedBy?.name ?? null,
    onBehalfOf: onBehalfOf?.name ?? null,
    changes: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  }));
}

export async function statusOf(who: Bearer, id: string): Promise<string> {
  return (await succeed(as(who).ticket({ id }))).status.key;
}

/** What the events of one type changed in a ticket. */
export async function changesOf(who: Bearer, id: string, type: string): Promise<Record<string, unknown>[]> {
  return (await historyOf(who, id)).filter((event) => event.type === type).map(({ changes }) => changes);
}
