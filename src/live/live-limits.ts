/** What live operations may take of a node, by principal and tenant. */
export const liveLimits = Object.freeze({
  /** Subscriptions of one principal, over all of its sockets. */
  subscriptionsOfPrincipal: 500,
  /** Subscriptions of one tenant. */
  subscriptionsOfTenant: 20_000,
  /** Different queries of one tenant: each is executed by itself. */
  queriesOfTenant: 1_000,
  /** Estimated bytes that the subscriptions of one principal hold. */
  bytesOfPrincipal: 32 * 1_048_576,
  /** Of one tenant: two full tenants leave room for a third. */
  bytesOfTenant: 192 * 1_048_576,
  /** Of all tenants of a process: the heap stays well under a gigabyte. */
  bytesOfProcess: 448 * 1_048_576,
  /** Subscriptions of one principal that catch up at the same time. */
  catchingUpOfPrincipal: 100,
  /** How many events a subscription may go back: 500 pages. Clients that want more read the query `events`. */
  eventsToCatchUp: 100_000,
  /** Pages that are read at the same time for subscriptions that catch up. */
  pagesAtOnce: 3,
  /** Milliseconds for the queries of one page together; those that are left then are executed each by itself, and delay nobody else. */
  sharedPageMs: 500,
  /** Milliseconds from which on a query is executed by itself. */
  slowQueryMs: 250,
  /** Milliseconds for one page of a query that is executed by itself; then its subscriptions end. */
  alonePageMs: 5_000,
  /** Pages of slow queries that are read at the same time. */
  slowPagesAtOnce: 2,
  /** Milliseconds between two checks of the access of all subscriptions. */
  revalidateMs: 500,
  /** Milliseconds between two reads of the counters while there are events. */
  countersMs: 250,
  /** Milliseconds from the latest event until the counters are read once more, when the worker has counted it for reports. */
  lateCountersMs: 750,
  /** Milliseconds between two reads of the counters while there are none. */
  idleCountersMs: 2_000,
  /** Milliseconds before a failed read is tried again. */
  retryMs: 500,
});

export type LiveLimits = { readonly [Name in keyof typeof liveLimits]: number };
