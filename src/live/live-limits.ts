/** What following may take of a node, by socket, principal and tenant. */
export const liveLimits = Object.freeze({
  /** Subscriptions of one principal, over all of its sockets. */
  subscriptionsOfPrincipal: 500,
  /** Subscriptions of one tenant. */
  subscriptionsOfTenant: 20_000,
  /** Different questions of one tenant: each is executed by itself. */
  queriesOfTenant: 1_000,
  /** Subscriptions of one principal that catch up at the same time. */
  catchingUpOfPrincipal: 100,
  /** How far a subscription may reach back, in events: 500 pages. Whoever wants more reads the query `events`. */
  eventsToCatchUp: 100_000,
  /** Pages of those who catch up that are read at the same time. */
  pagesAtOnce: 3,
  /** Milliseconds between two looks whether all credentials still hold. */
  revalidateMs: 500,
  /** Milliseconds from one look at the counters to the next, while things happen. */
  countersMs: 250,
  /** And while nothing does. */
  lookAtCountersMs: 2_000,
  /** Milliseconds before a page that could not be read is tried again. */
  retryMs: 500,
});

export type LiveLimits = { readonly [Name in keyof typeof liveLimits]: number };
