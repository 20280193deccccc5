import { publicId } from '../../../src/core/ids.ts';
import { permissionOf, type RefusalCode } from '../../../src/core/refusal.ts';
import { RelationShape } from '../../../src/relations/relation.shape.ts';
import { whyNotAnswer } from '../../../src/surveys/rules.ts';
import { TicketShape } from '../../../src/tickets/ticket.shape.ts';
import { whyNotQualify } from '../../../src/workflows/rules/why-not-qualify.ts';
import { whyNotWithdraw } from '../../../src/workflows/rules/why-not-withdraw.ts';
import { Item } from './item.ts';
import { key, type PageArgs, pageOf } from './paging.ts';
import { type Row, timeOf } from './rows.ts';
import { holds, type Seeing, tenantOf } from './viewer.ts';
import { canSee, finds } from './visibility.ts';

type Document = Record<'fields' | 'statuses', Record<string, unknown>[] | undefined> & { queues: Record<string, unknown>[] } & {
  desk: { withdrawal?: string; escalation?: string };
};

/** What the desk says of itself now. */
export function documentOf({ rows }: Seeing): Document {
  const version = tenantOf({ rows }).config_version;
  return rows.configuration.find(({ number }) => number === version)?.document as Document;
}

/** The desk's own fields of a ticket, as far as the viewer may know of them. */
export function fieldsOf({ custom_fields: fields }: Row, seeing: Seeing): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields as object).filter(([name]) => isReadableField(name, seeing)));
}

export function isReadableField(name: string, seeing: Seeing): boolean {
  const open = documentOf(seeing).fields?.filter(({ audience }) => audience !== 'AGENTS') ?? [];
  return holds(seeing, 'note:read') || open.some(({ key }) => key === name);
}

/** Whether the ticket's status says a thing of itself. */
function says({ status_id }: Row, seeing: Seeing, item: 'survey' | 'review'): boolean {
  const status = seeing.rows.status.find(({ id }) => id === status_id);
  return documentOf(seeing).statuses?.find(({ key }) => key === status?.key)?.[item] === true;
}

function stateOf({ status_category, merged_into_id, requester_id, creator_id }: Row) {
  const ids = { mergedIntoId: merged_into_id as string | null, requesterId: requester_id as string, creatorId: creator_id as string };
  return { ...ids, statusCategory: status_category as 'NEW' };
}

/** The ticket that replaces a merged one, to those who see it. */
export function detailsOfMerged(code: string | null, { merged_into_id }: Row, seeing: Seeing): object | null {
  if (code !== 'MERGED') return null;
  const target = seeing.rows.ticket.find(({ id }) => id === merged_into_id);
  return { into: target && canSee(seeing, TicketShape, target) ? publicId('Ticket', String(target.id)) : null };
}

function permitted(code: RefusalCode | null, ticket: Row, seeing: Seeing): object {
  return permissionOf(code, seeing.locale, detailsOfMerged(code, ticket, seeing));
}

export function viewerCanQualify(ticket: Row, seeing: Seeing): object {
  return permitted(whyNotQualify(seeing.actor, { ...stateOf(ticket), isInReview: says(ticket, seeing, 'review') }), ticket, seeing);
}

export function viewerCanWithdraw(ticket: Row, seeing: Seeing): object {
  const { withdrawal } = documentOf(seeing).desk;
  const target = seeing.rows.status.find(({ key }) => key === withdrawal);
  const isReachable = seeing.rows.transition.some((one) => one.from_status_id === ticket.status_id && one.to_status_id === target?.id);
  const state = { ...stateOf(ticket), firstRespondedAt: ticket.first_responded_at, isOffered: withdrawal !== undefined, isReachable };
  return permitted(whyNotWithdraw(seeing.actor, state), ticket, seeing);
}

export function isSurveyOpen(ticket: Row, seeing: Seeing): boolean {
  return ticket.closed_at === null && ticket.merged_into_id === null && says(ticket, seeing, 'survey');
}

export function viewerCanAnswer(ticket: Row, seeing: Seeing): object {
  return permitted(whyNotAnswer(seeing.actor, { ...stateOf(ticket), isOpen: isSurveyOpen(ticket, seeing) }), ticket, seeing);
}

export function isActive({ valid_from, valid_to, organization_id }: Row, { now, rows }: Seeing): boolean {
  if (rows.organization.some(({ id, archived_at }) => id === organization_id && archived_at !== null)) return false;
  return timeOf(valid_from) <= now.getTime() && (valid_to === null || timeOf(valid_to) > now.getTime());
}

export function isAvailable(row: Row, seeing: Seeing): boolean | null {
  if (!finds(row, seeing)) return null;
  return seeing.rows.availability.some((one) => one.id === row.id && one.is_available);
}

/** Relations to the row that hold. */
export const relatedTickets =
  (column: 'principal_id' | 'organization_id') =>
  ({ id }: Row, seeing: Seeing, args: PageArgs): object => {
    const found = seeing.rows.relation.filter((one) => one[column] === id && one.ended_at === null && canSee(seeing, RelationShape, one));
    return pageOf(found, args, 'ID', [key('id', 'text')], (row) => new Item(RelationShape, row));
  };
