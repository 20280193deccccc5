/** One request: its agent, and what it is about. */
export interface Case {
  /** A fresh token, because tokens expire after 15 minutes. */
  token(): string;
  tenantId: string;
  actorId: string;
  ticket?: { id: string; publicId: string };
  words?: string;
  /** The cursor of the preceding page, in the form of each server. */
  after?: { relevo: string; postgraphile: string; limit: [dueAt: string, id: string] };
}

/** How to ask a server, and where its response contains the answer. */
export interface Dialect {
  path: string;
  body(one: Case): string;
  pick(answer: Answer): unknown;
}

export type Answer = { [key: string]: Answer } | null;
/** `uncached` is this API without its answer cache. */
export type ServerName = 'relevo' | 'uncached' | 'postgraphile' | 'limit';

export interface Operation {
  key: string;
  title: string;
  /** Whether tickets are other ones afterwards. */
  changes?: true;
  dialects: Record<'relevo' | 'limit', Dialect> & { postgraphile?: Dialect };
  /** What else the limit is asked: a search by the owner of the tables, to whom row-level security does not apply, or a reply with all that ours brings about. */
  also?: { name: 'outside' | 'whole'; dialect: Dialect };
}

export function dialectOf({ key, dialects }: Operation, name: ServerName): Dialect {
  const dialect = dialects[name === 'uncached' ? 'relevo' : name];
  if (!dialect) throw new Error(`Operation ${key} is not for ${name}`);
  return dialect;
}

/** Whether a server can be asked for it. */
export function isFor({ dialects }: Operation, name: ServerName): boolean {
  return name === 'uncached' || name in dialects;
}

export function graphql(query: string, variables: (one: Case) => object, pick: (data: Answer) => unknown = (data) => data): Dialect {
  return { path: '/graphql', body: (one) => JSON.stringify({ query, variables: variables(one) }), pick: (answer) => pick(answer?.['data'] ?? null) };
}

export function plainHttp(path: string, values: (one: Case) => unknown[]): Dialect {
  return { path, body: (one) => JSON.stringify(values(one)), pick: (answer) => answer };
}
