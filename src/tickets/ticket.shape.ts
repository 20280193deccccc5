import { sql } from 'kysely';
import { CategoryShape } from '../classification/category.shape.ts';
import type { Context } from '../core/context.ts';
import { permissionOf } from '../core/refusal.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { QueueOfTicketShape } from '../queues/queue.shape.ts';
import { by, columns, type Expression, expression, list, type Order, one, personal, type Shape } from '../reading/shape/shape.ts';
import { SeverityShape } from '../sla/severity.shape.ts';
import { ofTarget, StatusShape, stateColumns, transitionOptionShape } from '../workflows/status.shape.ts';
import { type TicketState, type TransitionRule, whyNotTransition } from '../workflows/workflow.ts';
import { ticketVisibility } from './visibility/ticket-visibility.ts';

/** The steps from the current status to any closed one. */
const closingSteps: Expression = (row, { tenantId }) => sql`(
  select jsonb_agg(jsonb_build_object('category', s.category, 'participants', x.participants, 'requires', x.requires) order by s.rank)
  from transition x join status s on s.tenant_id = ${tenantId}::uuid and s.id = x.to_status_id
  where x.tenant_id = ${tenantId}::uuid and x.from_status_id = ${row}.status_id and s.category = 'CLOSED')`;

const noStep: TransitionRule = { category: 'CLOSED', participants: null };

function canClose(ticket: TicketState & { closingSteps: TransitionRule[] | null }, { actor, tenant, locale }: Context) {
  const codes = (ticket.closingSteps ?? [noStep]).map((rule) => whyNotTransition(actor, ticket, rule, tenant.closurePolicy));
  return permissionOf(codes.includes(null) ? null : (codes[0] ?? null), locale);
}

export const TicketShape: Shape = {
  types: ['Ticket', 'Node'],
  table: 'ticket',
  fields: {
    ...columns('id', 'code', 'version', 'subject', 'description', 'nature', 'channel', 'impact', 'urgency', 'priority', 'is_internal', 'occurrences'),
    ...columns(
      'opened_at',
      'updated_at',
      'resolved_at',
      'closed_at',
      'due_at',
      'first_response_due_at',
      'first_responded_at',
      'contact_phone',
      'contact_email',
    ),
    status: one(() => StatusShape, 'status_id'),
    severity: one(() => SeverityShape, 'severity_id'),
    category: one(() => CategoryShape, 'category_id'),
    queue: one(() => QueueOfTicketShape, 'queue_id'),
    assignee: one(() => ActorShape, 'assignee_id'),
    requester: one(() => ActorShape, 'requester_id'),
    creator: one(() => ActorShape, 'creator_id'),
    registeredBy: one(() => ActorShape, 'registered_by_id'),
    organization: one(() => OrganizationShape, 'organization_id'),
    isOverdue: expression((row, { now }) => sql`${row}.due_order < ${now}::timestamptz`),
    viewerCanClose: personal(Object.values(stateColumns), canClose, { closingSteps }),
    availableTransitions: list(transitionOptionShape, 'from_status_id', ofTarget('rank'), 'status_id'),
  },
  visibility: ticketVisibility,
};

/** Each has an index that begins with the tenant and ends with the id. */
export const ticketOrders: Record<string, Order> = {
  DUE_AT: [by('due_order', 'timestamptz'), by('id', 'uuid')],
  OPENED_AT: [by('opened_at', 'timestamptz'), by('id', 'uuid')],
  UPDATED_AT: [by('updated_at', 'timestamptz'), by('id', 'uuid')],
  PRIORITY: [by('priority_rank', 'integer'), by('id', 'uuid')],
};
