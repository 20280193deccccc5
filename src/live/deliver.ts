import type { TenantSettings } from '../core/context.ts';
import type { Result } from '../database/pipeline.ts';
import type { Query } from '../database/tenancy.ts';
import type { EventQuery, EventSubscription } from './event-subscription.ts';
import type { FeedEvent } from './feed-page.ts';
import type { LiveRow } from './live-events.ts';
import type { Recipients, Router } from './router.ts';
import { SerializedResult } from './sink.ts';
import { whatToDeliver } from './visibility-change.ts';

interface Delivery {
  seq: number;
  recipients: Map<EventQuery, Recipients[]>;
}

type RowsByQuery = Map<EventQuery, Map<number, LiveRow>>;
type FellBehind = (subscription: EventSubscription) => void;

/** Executes each query that the events concern, all in one round trip, and returns what sends the results. */
export async function readDeliveries(
  query: Query,
  tenant: TenantSettings,
  router: Router,
  events: readonly FeedEvent[],
  fellBehind: FellBehind,
): Promise<() => void> {
  const deliveries = events.map((event): Delivery => ({ seq: event.seq, recipients: router.recipientsOf(event) }));
  const seqs = seqsByQuery(deliveries);
  if (seqs.size === 0) return () => undefined;
  const results = await query(...[...seqs].map(([eventQuery, seqs]) => eventQuery.statementFor(tenant, seqs)));
  const rows: RowsByQuery = new Map([...seqs.keys()].map((eventQuery, at) => [eventQuery, rowsOf(results[at])]));
  return () => deliverInOrder(deliveries, rows, tenant, fellBehind);
}

function seqsByQuery(deliveries: readonly Delivery[]): Map<EventQuery, string[]> {
  const wanted = new Map<EventQuery, string[]>();
  for (const { seq, recipients } of deliveries) for (const query of recipients.keys()) wanted.set(query, [...(wanted.get(query) ?? []), String(seq)]);
  return wanted;
}

function rowsOf(result: Result | undefined): Map<number, LiveRow> {
  return new Map((result?.rows ?? []).map((row) => [Number(row.seq), row as LiveRow]));
}

function deliverInOrder(deliveries: readonly Delivery[], rows: RowsByQuery, tenant: TenantSettings, fellBehind: FellBehind): void {
  for (const { seq, recipients } of deliveries) {
    for (const [query, recipientsOfQuery] of recipients) {
      const row = rows.get(query)?.get(seq);
      const serialize = (json: string | null) => new SerializedResult(query.payload(tenant, json ?? 'null'));
      if (row) deliverRow(seq, row, recipientsOfQuery, serialize, fellBehind);
    }
  }
}

/** Each of the two results is serialised once for all who receive it. */
function deliverRow(
  seq: number,
  row: LiveRow,
  recipients: readonly Recipients[],
  serialize: (json: string | null) => SerializedResult,
  fellBehind: FellBehind,
): void {
  const serialized: { whole?: SerializedResult; left?: SerializedResult } = {};
  for (const { change, subscriptions, except } of recipients) {
    const kind = whatToDeliver(change, row);
    if (kind === null) continue;
    serialized[kind] ??= serialize(row[kind]);
    for (const subscription of subscriptions) if (!except.has(subscription) && !subscription.deliver(seq, serialized[kind])) fellBehind(subscription);
  }
}
