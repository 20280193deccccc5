import { change, type FieldChange, type Reference, refer } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import type { Ticket } from './ticket.ts';

/** The columns that refer to another row, as events record them. */
const references: Record<string, (id: string) => string | Reference> = {
  requesterId: (id) => publicId('User', id),
  organizationId: (id) => refer('Organization', id),
  categoryId: (id) => publicId('Category', id),
  entitlementId: (id) => refer('Entitlement', id),
  releaseId: (id) => refer('Release', id),
  duplicateOfId: (id) => refer('Ticket', id),
  solutionId: (id) => refer('Article', id),
};

/** Sets the values that differ, and returns the changes; a value that is `undefined` stays as it is. */
export function applyChanges(ticket: Ticket, wanted: Partial<Ticket>): FieldChange[] {
  const changed = Object.entries(wanted).filter(([name, value]) => value !== undefined && !isSame(value, ticket[name as keyof Ticket]));
  const changes = changed.map(([name, value]) => changeOf(name, ticket[name as keyof Ticket], value));
  Object.assign(ticket, Object.fromEntries(changed));
  return changes;
}

function changeOf(name: string, before: unknown, after: unknown): FieldChange {
  const reference = references[name];
  const shown = (value: unknown) => (reference && typeof value === 'string' ? reference(value) : value instanceof Date ? value.toISOString() : value);
  return change(reference ? name.replace(/Id$/, '') : name, shown(before), shown(after));
}

function isSame(one: unknown, other: unknown): boolean {
  return one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
}
