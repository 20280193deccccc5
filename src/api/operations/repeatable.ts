import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { StatementTime } from '../../database/statement-time.ts';
import { RawJson, type RepeatedRead } from '../../reading/json/raw-json.ts';
import type { Admitted, Price } from '../gate/admit.ts';
import type { Variables } from '../gate/variables.ts';
import { summaryOf } from './operation-summary.ts';

/** Root fields whose statement follows from their arguments and their viewer alone: neither the time nor what was read before decides which one it is. */
const repeatableFields: ReadonlySet<string> = new Set([
  'article',
  'articles',
  'categories',
  'events',
  'indicators',
  'organization',
  'organizations',
  'qualifications',
  'queue',
  'queues',
  'requestType',
  'requestTypes',
  'severities',
  'statuses',
  'ticket',
  'tickets',
  'user',
  'users',
  'viewer',
]);

/** What is kept of a query that can be answered again without being executed. The document is dropped with those of the server. */
export interface Repeatable {
  document: WeakRef<DocumentNode>;
  operationName: string | null;
  variables: Variables | null;
  price: Price;
  /** By their names in the answer. */
  fields: readonly { key: string; read: RepeatedRead }[];
}

interface Executed {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Variables | null | undefined;
  paid: Admitted;
  time: StatementTime | undefined;
  data: FormattedExecutionResult['data'];
}

/** `null` unless each root field is one of those, was found, and was read by statements that can be repeated. */
export function repeatableOf({ document, operationName = null, variables = null, paid, time, data }: Executed): Repeatable | null {
  const { kind, fields } = summaryOf(document, operationName);
  if (kind !== 'query' || !data || !time || time.statements !== time.reads || !fields.every((field) => repeatableFields.has(field))) return null;
  const read = Object.entries(data).flatMap(([key, value]) => (value instanceof RawJson && value.repeat ? { key, read: value.repeat() } : []));
  if (read.length < Object.keys(data).length) return null;
  return { document: new WeakRef(document), operationName, variables, price: { requested: paid.cost.requested, rows: paid.rows }, fields: read };
}
