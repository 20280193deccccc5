import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { permissionOf, type RefusalCode, type ShownPermission } from '../core/refusal.ts';
import { label } from '../reading/shape/label.ts';
import { columns, type Expression, expression, type Field, one, personal, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import { needsOf } from './rules/needs-of.ts';
import { missingIn } from './rules/why-not-ready.ts';
import { type Participant, type TicketState, type TransitionRule, whyNotTransition } from './workflow.ts';

export const StatusShape: Shape = {
  types: ['Status', 'Node'],
  table: 'status',
  fields: { ...columns('id', 'key', 'category', 'rank'), label },
};

type Option = TicketState & ForDetails & Required<TransitionRule> & { participants: Participant[] };

/** How the tenant escalates: the key of the status, and whether a level follows the queue of a ticket. */
export interface EscalationSql {
  statusKey(viewer: Viewer): Sql;
  isPossible(ticket: Sql, viewer: Viewer): Sql;
}

/** What the details of a refusal tell besides the state of the ticket. */
export interface ForMerged {
  /** The id of the ticket that it was merged into, where the viewer sees that one. */
  targetId: string | null;
}

export interface ForDetails extends ForMerged {
  /** The keys of the custom fields that the viewer may read; `null` for all. */
  readable: string[] | null;
}

/** A transition as an option of one ticket, by the rule that is enforced. */
export function transitionOptionShape(ticket: Sql, forDetails: Record<keyof ForDetails, Expression>, escalation: EscalationSql): Shape {
  const state = Object.entries(stateColumns).map(([name, column]): [string, Expression] => [name, () => sql`${ticket}.${sql.ref(column)}`]);
  const stateAndTarget = { ...Object.fromEntries(state), category: ofTarget('category'), hasNextLevel: nextLevelOf(ticket, escalation) };
  const ofRule = (name: keyof ShownPermission, more: Record<string, Expression> = {}): Field =>
    personal(['participants', 'requires'], (option: Option, ctx) => permissionFor(option, ctx)[name], { ...stateAndTarget, ...more });
  const details = Object.entries(forDetails).map(([name, build]): [string, Expression] => [name, (_, viewer, args) => build(ticket, viewer, args)]);
  return {
    types: ['TransitionOption'],
    table: 'transition',
    fields: {
      ...{ status: one(() => StatusShape, 'to_status_id'), allowed: ofRule('allowed'), code: ofRule('code'), message: ofRule('message') },
      details: ofRule('details', Object.fromEntries(details)),
      mutation: expression((row, viewer) => mutationOf(row, viewer, escalation.statusKey(viewer))),
      needs: personal(['requires'], (option: Option) => needsIn(option), { ...stateAndTarget, ...Object.fromEntries(details) }),
    },
  };
}

function needsIn(option: Option) {
  return option.mergedIntoId ? [] : needsOf(option, option.requires, option.readable);
}

/** Null for a transition that is no escalation. */
function nextLevelOf(ticket: Sql, { statusKey, isPossible }: EscalationSql): Expression {
  return (row, viewer) => sql`(select case when s.key = ${statusKey(viewer)} then ${isPossible(ticket, viewer)} end
    from status s where s.tenant_id = ${viewer.tenantId}::uuid and s.id = ${row}.to_status_id and s.category not in ('RESOLVED', 'CLOSED'))`;
}

/** As `verbOfStatus` says it of a status in the configuration. */
function mutationOf(row: Sql, { tenantId }: Viewer, escalation: Sql): Sql {
  return sql`(select case when s.category = 'RESOLVED' then 'resolveTicket' when s.category = 'CLOSED' then 'closeTicket' when s.key = ${escalation} then 'escalateTicket'
    when s.on_release is not null then 'waitForRelease' else 'changeTicketStatus' end
    from status s where s.tenant_id = ${tenantId}::uuid and s.id = ${row}.to_status_id)`;
}

/** The columns that the rules need. */
export const stateColumns: Record<keyof TicketState, string> = {
  statusCategory: 'status_category',
  creatorId: 'creator_id',
  requesterId: 'requester_id',
  assigneeId: 'assignee_id',
  mergedIntoId: 'merged_into_id',
  qualificationId: 'qualification_id',
  categoryId: 'category_id',
  workaround: 'workaround',
  customFields: 'custom_fields',
  checklist: 'checklist',
};

function permissionFor(option: Option, { actor, tenant, locale }: Context) {
  const whyNot = whyNotTransition(actor, option, option, tenant.closurePolicy);
  return permissionOf(whyNot, locale, detailsOf(whyNot, option, option.requires));
}

/** The details that the refusal of a verb has. */
export function detailsOf(whyNot: RefusalCode | null, ticket: TicketState & ForDetails, requires: readonly string[] = []): object | null {
  const missing = whyNot && missingIn(whyNot, ticket, requires, ticket.readable);
  return missing ? { missing } : detailsOfMerged(whyNot, ticket);
}

export function detailsOfMerged(whyNot: RefusalCode | null, { targetId }: ForMerged): object | null {
  return whyNot === 'MERGED' ? { into: targetId && publicId('Ticket', targetId) } : null;
}

export function ofTarget(name: string): Expression {
  return (row, { tenantId }) => sql`(select s.${sql.ref(name)} from status s where s.tenant_id = ${tenantId}::uuid and s.id = ${row}.to_status_id)`;
}
