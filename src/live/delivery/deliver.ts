import type { TenantSettings } from '../../core/context.ts';
import type { Result, Statement } from '../../database/pipeline.ts';
import type { FeedEvent } from '../feed/feed-page.ts';
import type { BudgetedResults } from '../query-budget.ts';
import { SerializedResult } from '../sink.ts';
import { hiddenFrom } from './event-references.ts';
import type { EventQuery, EventSubscription } from './event-subscription.ts';
import type { LiveRow } from './live-events.ts';
import type { Recipients, Router } from './router.ts';
import { whatToDeliver } from './visibility-change.ts';

interface Delivery {
  seq: number;
  recipients: Map<EventQuery, Recipients[]>;
}

type RowsByQuery = Map<EventQuery, Map<number, LiveRow>>;

/** Executes the queries of a page, within the budget of the page. */
export type RunQueries = (statements: ReadonlyMap<EventQuery, Statement>) => Promise<BudgetedResults<EventQuery>>;

export interface DeliveryCallbacks {
  fellBehind(subscription: EventSubscription): void;
  /** Its query was not executed: nothing of the page was delivered. */
  unread(subscription: EventSubscription): void;
}

/** What was read of a page: `send` delivers it. */
export interface ReadPage {
  send(): void;
  /** Of the first query that failed. */
  error: Error | null;
}

/** Executes each query that the events concern and that may run with others, all in one round trip. */
export async function readDeliveries(
  run: RunQueries,
  tenant: TenantSettings,
  router: Router,
  events: readonly FeedEvent[],
  mayRun: (query: EventQuery) => boolean,
  callbacks: DeliveryCallbacks,
): Promise<ReadPage> {
  const deliveries = events.map((event): Delivery => ({ seq: event.seq, recipients: router.recipientsOf(event) }));
  const seqs = seqsByQuery(deliveries);
  if (seqs.size === 0) return { send: () => undefined, error: null };
  const statements = new Map([...seqs].flatMap(([query, seqs]) => (mayRun(query) ? [[query, query.statementFor(tenant, seqs)] as const] : [])));
  const { results, error } = await run(statements);
  const rows: RowsByQuery = new Map([...results].map(([query, result]) => [query, rowsOf(result)]));
  return { send: () => deliverInOrder(deliveries, rows, tenant, callbacks), error };
}

function seqsByQuery(deliveries: readonly Delivery[]): Map<EventQuery, string[]> {
  const wanted = new Map<EventQuery, string[]>();
  for (const { seq, recipients } of deliveries) for (const query of recipients.keys()) wanted.set(query, [...(wanted.get(query) ?? []), String(seq)]);
  return wanted;
}

function rowsOf(result: Result | undefined): Map<number, LiveRow> {
  return new Map((result?.rows ?? []).map((row) => [Number(row.seq), row as LiveRow]));
}

function deliverInOrder(deliveries: readonly Delivery[], rows: RowsByQuery, tenant: TenantSettings, { fellBehind, unread }: DeliveryCallbacks): void {
  const last = deliveries.at(-1)?.seq;
  for (const { seq, recipients } of deliveries) {
    const isLast = seq === last;
    for (const [query, recipientsOfQuery] of recipients) {
      const rowsOfQuery = rows.get(query);
      if (!rowsOfQuery) recipientsOfQuery.flatMap(({ subscriptions, except }) => [...subscriptions].filter((one) => !except.has(one))).forEach(unread);
      const row = rowsOfQuery?.get(seq);
      const serialize: Serialize = (json, hidden) => new SerializedResult(query.payload(tenant, json ?? 'null', hidden));
      if (row) deliverOrEnd(() => deliverRow({ seq, isLast, row }, recipientsOfQuery, serialize, fellBehind), recipientsOfQuery);
    }
  }
}

/** What is read may still be refused, such as a cursor in the selection: that ends its subscriptions and keeps no other waiting. */
function deliverOrEnd(deliver: () => void, recipients: readonly Recipients[]): void {
  try {
    deliver();
  } catch (error) {
    for (const { subscriptions, except } of recipients) for (const one of [...subscriptions]) if (!except.has(one)) one.end(error as Error);
  }
}

interface ReadEvent {
  seq: number;
  /** Of its page. */
  isLast: boolean;
  row: LiveRow;
}

type Serialize = (json: string | null, hidden: Hidden) => SerializedResult;
type Hidden = ReturnType<typeof hiddenFrom>;

/** Each of the two results is serialised once for all who receive it and see the same of what it refers to. */
function deliverRow(
  { seq, isLast, row }: ReadEvent,
  recipients: readonly Recipients[],
  serialize: Serialize,
  fellBehind: DeliveryCallbacks['fellBehind'],
): void {
  const serialized = new Map<string, SerializedResult>();
  const resultOf = (kind: 'whole' | 'left', hidden: Hidden): SerializedResult => {
    const key = `${kind} ${hidden.map(({ id }) => id).join()}`;
    const result = serialized.get(key) ?? serialize(row[kind], hidden);
    serialized.set(key, result);
    return result;
  };
  for (const { change, subscriptions, except } of recipients) {
    const kind = whatToDeliver(change, row);
    if (kind === null) continue;
    const references = kind === 'whole' ? row.references : null;
    const common = references ? null : resultOf(kind, []);
    for (const subscription of subscriptions) {
      if (except.size > 0 && except.has(subscription)) continue;
      const result = common ?? resultOf(kind, hiddenFrom(subscription.access, references ?? []));
      if (!subscription.deliver(seq, result, isLast)) fellBehind(subscription);
    }
  }
}
