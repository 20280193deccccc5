import { change, type FieldChange } from '../core/event.ts';
import { type IdType, publicId } from '../core/ids.ts';
import type { Ticket } from './ticket.ts';

/** The columns that refer to another row, with its type. */
const references: Record<string, IdType> = {
  categoryId: 'Category',
  entitlementId: 'Entitlement',
  releaseId: 'Release',
  duplicateOfId: 'Ticket',
  mergedIntoId: 'Ticket',
  solutionId: 'Article',
};

/** Sets the values that differ, and returns the changes; a value that is `undefined` stays as it is. */
export function applyChanges(ticket: Ticket, wanted: Partial<Ticket>): FieldChange[] {
  const changed = Object.entries(wanted).filter(([name, value]) => value !== undefined && value !== ticket[name as keyof Ticket]);
  const changes = changed.map(([name, value]) => changeOf(name, ticket[name as keyof Ticket], value));
  Object.assign(ticket, Object.fromEntries(changed));
  return changes;
}

function changeOf(name: string, before: unknown, after: unknown): FieldChange {
  const type = references[name];
  const shown = (value: unknown) => (type && typeof value === 'string' ? publicId(type, value) : value);
  return change(type ? name.replace(/Id$/, '') : name, shown(before), shown(after));
}
