import type { Permission } from '../../../src/core/registry.ts';
import { OrganizationShape } from '../../../src/organizations/organization.shape.ts';
import { UserShape } from '../../../src/people/actor.shape.ts';
import { TicketShape } from '../../../src/tickets/ticket.shape.ts';
import { compares, comparesId } from './comparators.ts';
import { matches } from './filters.ts';
import { Item } from './item.ts';
import { key, pageOf } from './paging.ts';
import type { Row } from './rows.ts';
import { holds, permissionsOfRole, type Seeing } from './viewer.ts';
import { canSee } from './visibility.ts';
import type { Written } from './written.ts';

type Given = Record<string, unknown>;

const id = key('id', 'text');

/** The tickets whose column refers to the row, or lists it. */
export const ticketsOf =
  (columnIn: (args: Given) => string): Written =>
  (row, seeing, args) => {
    const isWanted = (ticket: Row) => [ticket[columnIn(args)]].flat().includes(row.id) && canSee(seeing, TicketShape, ticket);
    const found = seeing.rows.ticket.filter((ticket) => isWanted(ticket) && matches(seeing, ticket, args.filter as Given));
    return pageOf(found, args, 'ID', [id], (ticket) => new Item(TicketShape, ticket));
  };

const workers =
  (permission: Permission): Written =>
  (ticket, seeing, args) => {
    const found = holds(seeing, permission) ? seeing.rows.principal.filter((person) => worksOn(ticket, person, seeing)) : [];
    return pageOf(found, args, 'NAME:ASC', [key('name', 'text'), id], (person) => new Item(UserShape, person));
  };

export const assignableUsers = workers('ticket:work');
export const mentionableUsers = workers('note:write');

export const listedIn =
  (column: string): Written =>
  (ticket, seeing, args) => {
    const found = seeing.rows.principal.filter(({ id, kind }) => kind === 'USER' && (ticket[column] as unknown[]).includes(id));
    return pageOf(found, args, 'NAME:ASC', [key('name', 'text'), id], (person) => new Item(UserShape, person));
  };

/** The organizations that an article is for. */
export const organizationsOf: Written = (article, seeing, args) => {
  const found = seeing.rows.organization.filter((row) => (article.organization_ids as unknown[]).includes(row.id) && canSee(seeing, OrganizationShape, row));
  return pageOf(found, args, 'NAME:ASC', [key('name', 'text'), id], (row) => new Item(OrganizationShape, row));
};

function worksOn(ticket: Row, { id, kind, role, is_active }: Row, { rows }: Seeing): boolean {
  if (kind !== 'USER') return false;
  const may = permissionsOfRole(rows, role as string);
  if (!is_active || !may.has('ticket:work')) return false;
  const queue = rows.queue.find((one) => one.id === ticket.queue_id);
  const isMember = rows.queue_member.some(({ queue_id, member_id }) => queue_id === queue?.id && member_id === id);
  return may.has('tenant:admin') || may.has('queue:read_all') || queue?.visibility === 'TENANT' || isMember;
}

export function personMatches(row: Row, { role, requesterKind, organization, isActive, isWaiting }: Given): boolean {
  const parts = [
    compares(row.role, role as Given),
    compares(row.requester_kind, requesterKind as Given),
    comparesId(row.organization_id, (organization as Given | null)?.id as Given, 'Organization'),
    isActive == null || row.is_active === isActive,
    isWaiting == null || (row.waits_since !== null) === isWaiting,
  ];
  return parts.every(Boolean);
}
