import type { IdType } from '../../../src/core/registry.ts';
import type { SlaState } from '../../../src/sla/clocks/clock.ts';
import { compares, comparesId } from './comparators.ts';
import { besideMatches } from './related-filters.ts';
import { type Row, timeOf } from './rows.ts';
import { slaClocks } from './sla.ts';
import { type Seeing } from './viewer.ts';

type Given = Record<string, unknown>;

const columns: Record<string, string> = {
  ...{ code: 'code', subject: 'subject', nature: 'nature', channel: 'channel', impact: 'impact', urgency: 'urgency', priority: 'priority' },
  ...{ department: 'department', effort: 'effort', environment: 'environment', description: 'description', workaround: 'workaround' },
  ...{ contactPhone: 'contact_phone', contactEmail: 'contact_email', firstRespondedAt: 'first_responded_at', neededBy: 'needed_by' },
  ...{
    openedAt: 'opened_at',
    updatedAt: 'updated_at',
    resolvedAt: 'resolved_at',
    closedAt: 'closed_at',
    withdrawnAt: 'withdrawn_at',
    refusedAt: 'refused_at',
    dueAt: 'due_at',
  },
};
const related: Record<string, IdType[]> = {
  assignee: ['User'],
  requester: ['User', 'SystemActor'],
  creator: ['User', 'ApiKey', 'SystemActor'],
};
const keyed = {
  status: { type: 'Status', table: 'status' },
  severity: { type: 'Severity', table: 'severity' },
  category: { type: 'Category', table: 'category' },
  requestType: { type: 'RequestType', table: 'request_type' },
  queue: { type: 'Queue', table: 'queue' },
  qualification: { type: 'Qualification', table: 'qualification' },
} as const;

/** Whether a ticket is as the filter says; an empty filter says nothing. Every part is looked at, for any may be refused. */
export function matches(seeing: Seeing, ticket: Row, filter: Given | null | undefined): boolean {
  const parts = Object.entries(filter ?? {}).map(([name, given]) => given === null || partMatches(seeing, ticket, name, given as Given));
  return parts.every(Boolean);
}

function partMatches(seeing: Seeing, ticket: Row, name: string, given: Given): boolean {
  if (name === 'and') return (given as unknown as Given[]).map((part) => matches(seeing, ticket, part)).every(Boolean);
  if (name === 'or') return (given as unknown as Given[]).map((part) => matches(seeing, ticket, part)).some(Boolean);
  if (name === 'not') return !matches(seeing, ticket, given);
  if (name === 'isInternal') return ticket.is_internal === (given as unknown);
  if (name === 'isOverdue') return isOverdue(seeing, ticket) === (given as unknown);
  if (name in columns) return compares(ticket[columns[name] ?? ''], given, name.endsWith('At') || name === 'neededBy' ? timeOf : String);
  if (name === 'sla') return clockMatches(seeing, ticket, given);
  if (name === 'surveyScore') return compares(scoreOf(seeing, ticket), given, Number);
  if (name === 'watcher' || name === 'collaborator') return listMatches(ticket[`${name}_ids`] as string[], (given.id ?? {}) as Given);
  if (name in related) return comparesId(ticket[`${name}_id`], given.id as Given, ...(related[name] ?? []));
  const beside = besideMatches(seeing, ticket, name, given);
  if (beside !== null) return beside;
  return keyedMatches(seeing, ticket, name as keyof typeof keyed, given);
}

function listMatches(listed: string[], { eq, in: among, neq, nin, isNull }: Given): boolean {
  const isOne = (id: unknown) => listed.some((one) => comparesId(one, { eq: id }, 'User'));
  const parts = [
    eq == null || isOne(eq),
    among == null || (among as unknown[]).map(isOne).some(Boolean),
    neq == null || !isOne(neq),
    nin == null || !(nin as unknown[]).map(isOne).some(Boolean),
    isNull == null || (listed.length === 0) === isNull,
  ];
  return parts.every(Boolean);
}

/** What stands behind the reference has the wanted key; a ticket without one has no key. */
function keyedMatches({ rows }: Seeing, ticket: Row, name: keyof typeof keyed, { id, key, category }: Given): boolean {
  const { type, table } = keyed[name];
  const item = rows[table].find((row) => row.id === ticket[`${table}_id`]);
  const isOfCategory = compares(item?.category ?? null, category as Given);
  return comparesId(item?.id ?? null, id as Given, type) && isOfCategory && compares(item?.key ?? null, key as Given);
}

export function isOverdue({ now }: Seeing, ticket: Row): boolean {
  const { clocks } = (ticket.clocks ?? { clocks: [] }) as SlaState;
  return clocks.some(({ endedAt, breachedAt, dueAt }) => endedAt === null && (breachedAt !== null || (dueAt !== null && dueAt < now.getTime())));
}

/** The last clock of the metric, as the ticket shows it. */
function clockMatches(seeing: Seeing, ticket: Row, { metric, state, isWarning }: Given): boolean {
  const clock = slaClocks(ticket, seeing).findLast((one) => (one as Given).metric === metric) as Given | undefined;
  return compares(clock?.state ?? null, state as Given) && (isWarning == null || (clock?.isWarning ?? false) === isWarning);
}

function scoreOf({ rows }: Seeing, ticket: Row): unknown {
  return rows.survey_answer.find(({ ticket_id }) => ticket_id === ticket.id)?.score ?? null;
}
