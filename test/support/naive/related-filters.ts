import { comparesId } from './comparators.ts';
import { fieldsOf } from './related-fields.ts';
import type { Row } from './rows.ts';
import { holds, type Seeing } from './viewer.ts';

type Given = Record<string, unknown>;

const references = {
  release: { column: 'release_id', type: 'Release' },
  mergedInto: { column: 'merged_into_id', type: 'Ticket' },
  followUpOf: { column: 'follow_up_of_id', type: 'Ticket' },
} as const;

/** What stands beside a ticket; `null` for any other part of a filter. */
export function besideMatches(seeing: Seeing, ticket: Row, name: string, given: Given): boolean | null {
  if (name in references) {
    const { column, type } = references[name as keyof typeof references];
    return comparesId(ticket[column], given.id as Given, type);
  }
  if (name === 'isUncovered') return ticket.is_uncovered === (given as unknown);
  if (name === 'customField') return fieldMatches(seeing, ticket, given);
  return name === 'relation' ? relationMatches(seeing, ticket, given) : null;
}

function fieldMatches(seeing: Seeing, ticket: Row, { key, eq, isNull }: Given): boolean {
  const value = fieldsOf(ticket, seeing)[key as string] ?? null;
  return (eq == null || value === eq) && (isNull == null || (value === null) === isNull);
}

function relationMatches(seeing: Seeing, ticket: Row, { personId, organizationId, target, externalId, kind }: Given): boolean {
  const isOne = (row: Row) => {
    const isNamed = [
      comparesId(row.principal_id, { eq: personId ?? null }, 'User'),
      comparesId(row.organization_id, { eq: organizationId ?? null }, 'Organization'),
    ];
    const isSo = Object.entries({ target, external_id: externalId, kind }).every(([column, wanted]) => wanted == null || row[column] === wanted);
    return isNamed.every(Boolean) && isSo && row.ticket_id === ticket.id && row.ended_at === null;
  };
  const found = seeing.rows.relation.map(isOne).some(Boolean);
  const asks = [personId, organizationId, target, externalId, kind].some((one) => one != null);
  return !asks || (found && holds(seeing, 'note:read'));
}
