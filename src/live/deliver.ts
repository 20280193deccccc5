import type { TenantSettings } from '../core/context.ts';
import type { Result } from '../database/pipeline.ts';
import type { Query } from '../database/tenancy.ts';
import type { FeedEvent } from './feed-page.ts';
import type { LiveRow } from './live-events.ts';
import type { Recipients, Router } from './router.ts';
import type { SharedQuery } from './shared-query.ts';
import { SerializedResult } from './sink.ts';
import { whatToDeliver } from './visibility-change.ts';

interface Delivery {
  event: FeedEvent;
  recipientsByQuery: Map<SharedQuery, Recipients[]>;
}

/** What a page of the feed has for those of a roster: read in one packet, one statement for each group that it concerns. */
export async function readDeliveries(query: Query, tenant: TenantSettings, router: Router, events: readonly FeedEvent[]): Promise<() => number> {
  const deliveries = events.map((event): Delivery => ({ event, recipientsByQuery: router.recipientsOf(event) }));
  const wanted = new Map<SharedQuery, string[]>();
  for (const { event, recipientsByQuery } of deliveries)
    for (const sharedQuery of recipientsByQuery.keys()) wanted.set(sharedQuery, [...(wanted.get(sharedQuery) ?? []), String(event.seq)]);
  if (wanted.size === 0) return () => 0;
  const groups = [...wanted.keys()];
  const statements = groups.map((sharedQuery) => sharedQuery.statement(tenant, sharedQuery.request.given(wanted.get(sharedQuery) ?? [])));
  const results = await query(...statements);
  const rows = new Map(groups.map((sharedQuery, at) => [sharedQuery, rowsOf(results[at])]));
  return () => deliver(deliveries, rows, tenant);
}

function rowsOf(result: Result | undefined): Map<number, LiveRow> {
  return new Map((result?.rows ?? []).map((row) => [Number(row.seq), row as LiveRow]));
}

/** In the order of the feed; gives how many answers were made. */
function deliver(deliveries: readonly Delivery[], rows: Map<SharedQuery, Map<number, LiveRow>>, tenant: TenantSettings): number {
  let made = 0;
  for (const { event, recipientsByQuery } of deliveries) {
    for (const [sharedQuery, recipientsOfQuery] of recipientsByQuery) {
      const row = rows.get(sharedQuery)?.get(event.seq);
      if (row) made += deliverToQuery(event.seq, recipientsOfQuery, (kind) => new SerializedResult(sharedQuery.payload(tenant, row[kind] ?? 'null')), row);
    }
  }
  return made;
}

/** Written down once for all who are told the same. */
function deliverToQuery(seq: number, recipientsByQuery: readonly Recipients[], write: (kind: 'whole' | 'left') => SerializedResult, row: LiveRow): number {
  const written: Partial<Record<'whole' | 'left', SerializedResult>> = {};
  for (const { change, subscriptions, except } of recipientsByQuery) {
    const kind = whatToDeliver(change, row);
    if (kind === null) continue;
    written[kind] ??= write(kind);
    for (const subscription of subscriptions) if (!except.has(subscription)) subscription.deliver(seq, written[kind]);
  }
  return Object.keys(written).length;
}
