/** One request to make: who asks, and about what. */
export interface Case {
  /** A fresh one at each call: they live a quarter of an hour. */
  token(): string;
  tenantId: string;
  actorId: string;
  ticket?: { id: string; publicId: string };
  words?: string;
  /** The end of the page before, as each server says it. */
  after?: { relevo: string; postgraphile: string; limit: [dueAt: string, id: string] };
}

/** How one server is asked, and where the answer stands in what it says. */
export interface Dialect {
  path: string;
  body(one: Case): string;
  pick(answer: Answer): unknown;
}

export type Answer = { [key: string]: Answer } | null;
export type ServerName = 'relevo' | 'postgraphile' | 'limit';

export interface Operation {
  key: string;
  title: string;
  dialects: Record<ServerName, Dialect>;
  /** The same search by the owner of the tables, whom row-level security does not bind. */
  outside?: Dialect;
}

export function graphql(query: string, variables: (one: Case) => object, pick: (data: Answer) => unknown = (data) => data): Dialect {
  return { path: '/graphql', body: (one) => JSON.stringify({ query, variables: variables(one) }), pick: (answer) => pick(answer?.['data'] ?? null) };
}

export function plainHttp(path: string, values: (one: Case) => unknown[]): Dialect {
  return { path, body: (one) => JSON.stringify(values(one)), pick: (answer) => answer };
}
