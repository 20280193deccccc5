import { OrganizationShape } from '../../../src/organizations/organization.shape.ts';
import { TicketShape } from '../../../src/tickets/ticket.shape.ts';
import { comparesId } from './comparators.ts';
import { fieldsOf } from './related-fields.ts';
import type { Row } from './rows.ts';
import { holds, type Seeing } from './viewer.ts';
import { canSee } from './visibility.ts';

type Given = Record<string, unknown>;

const references = {
  organization: { column: 'organization_id', type: 'Organization', shape: OrganizationShape },
  release: { column: 'release_id', type: 'Release', shape: null },
  mergedInto: { column: 'merged_into_id', type: 'Ticket', shape: TicketShape },
  followUpOf: { column: 'follow_up_of_id', type: 'Ticket', shape: TicketShape },
} as const;

/** What stands beside a ticket; `null` for any other part of a filter. */
export function besideMatches(seeing: Seeing, ticket: Row, name: string, given: Given): boolean | null {
  if (name in references) {
    const { column, type, shape } = references[name as keyof typeof references];
    return comparesId(shape ? idIfSeen(seeing, shape, ticket[column]) : ticket[column], given.id as Given, type);
  }
  if (name === 'isUncovered') return ticket.is_uncovered === (given as unknown);
  if (name === 'customField') return fieldMatches(seeing, ticket, given);
  return name === 'relation' ? relationMatches(seeing, ticket, given) : null;
}

/** What one does not see is not there. */
function idIfSeen(seeing: Seeing, shape: typeof TicketShape, id: unknown): unknown {
  const row = seeing.rows[shape.table as 'ticket'].find((one) => one.id === id);
  return row && canSee(seeing, shape, row) ? id : null;
}

function fieldMatches(seeing: Seeing, ticket: Row, { key, eq, isNull }: Given): boolean {
  const value = fieldsOf(ticket, seeing)[key as string] ?? null;
  return (eq == null || value === eq) && (isNull == null || (value === null) === isNull);
}

function relationMatches(seeing: Seeing, ticket: Row, { personId, organizationId, target, externalId, kind }: Given): boolean {
  const isOne = (row: Row) => {
    const isNamed = [
      comparesId(row.principal_id, { eq: personId ?? null }, 'User'),
      comparesId(idIfSeen(seeing, OrganizationShape, row.organization_id), { eq: organizationId ?? null }, 'Organization'),
    ];
    const isSo = Object.entries({ target, external_id: externalId, kind }).every(([column, wanted]) => wanted == null || row[column] === wanted);
    return isNamed.every(Boolean) && isSo && row.ticket_id === ticket.id && row.ended_at === null;
  };
  const found = seeing.rows.relation.map(isOne).some(Boolean);
  const asks = [personId, organizationId, target, externalId, kind].some((one) => one != null);
  return !asks || (found && holds(seeing, 'note:read'));
}
