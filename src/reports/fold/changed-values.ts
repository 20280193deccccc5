import { type IdType, readId } from '../../core/ids.ts';
import type { FoldedEvent, Values } from './reported-ticket.ts';

const nothing = {};
const covered = ['organization', 'entitlement'];
/** The changes of each type of event that are values of the ticket: others name what they do not change. */
const changing: Readonly<Record<string, readonly string[]>> = {
  'ticket.assigned': ['assignee'],
  'ticket.unassigned': ['assignee'],
  'ticket.moved': ['queue'],
  'ticket.severity_changed': ['severity'],
  'ticket.triaged': ['category', 'priority', 'nature', ...covered],
  'ticket.requester_changed': covered,
  'ticket.qualified': ['qualification'],
};
const references: Readonly<Record<string, { column: keyof Values; type: IdType }>> = {
  assignee: { column: 'assigneeId', type: 'User' },
  queue: { column: 'queueId', type: 'Queue' },
  severity: { column: 'severityId', type: 'Severity' },
  category: { column: 'categoryId', type: 'Category' },
  organization: { column: 'organizationId', type: 'Organization' },
  entitlement: { column: 'entitlementId', type: 'Entitlement' },
  qualification: { column: 'qualificationId', type: 'Qualification' },
};

/** The values that an event gives to its ticket. */
export function changedValues({ type, changes }: Pick<FoldedEvent, 'type' | 'changes'>): Partial<Values> {
  const fields = changing[type];
  if (!fields) return nothing;
  return Object.fromEntries(changes.filter(({ field }) => fields.includes(field)).map(({ field, after }) => changedValue(field, after as string | null)));
}

function changedValue(field: string, after: string | null): [string, string | null] {
  const reference = references[field];
  return reference ? [reference.column, after === null ? null : readId(after, reference.type)] : [field, after];
}
