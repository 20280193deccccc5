import { sql } from 'kysely';
import { attachmentsBy } from '../attachments/attachment.shape.ts';
import { CategoryShape } from '../classification/category.shape.ts';
import { QualificationShape } from '../classification/qualification.shape.ts';
import { RequestTypeOfTicketShape } from '../configuration/request-types/request-type.shape.ts';
import { deskSetting, escalatingQueues, statusesThat } from '../configuration/section.ts';
import type { Context } from '../core/context.ts';
import { permissionOf } from '../core/refusal.ts';
import { EntitlementShape } from '../entitlements/entitlement.shape.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { QueueOfTicketShape } from '../queues/queue.shape.ts';
import { html } from '../reading/shape/html.ts';
import {
  by,
  byRankOf,
  columns,
  computed,
  connection,
  type Expression,
  expression,
  list,
  type Order,
  one,
  personal,
  type Shape,
  type Sql,
  type Viewer,
} from '../reading/shape/shape.ts';
import { SeverityShape } from '../sla/severity.shape.ts';
import { type Reviewable, whyNotQualify } from '../workflows/rules/why-not-qualify.ts';
import { type Withdrawable, whyNotWithdraw } from '../workflows/rules/why-not-withdraw.ts';
import {
  detailsOf,
  detailsOfMerged,
  type ForDetails,
  type ForMerged,
  ofTarget,
  StatusShape,
  stateColumns,
  transitionOptionShape,
} from '../workflows/status.shape.ts';
import { type TicketState, type TransitionRule, whyNotTransition } from '../workflows/workflow.ts';
import { checklistAnswers, customFieldValues } from './custom-fields/custom-field-values.ts';
import { readableFieldKeys, visibleCustomFields } from './custom-fields/visible-custom-fields.ts';
import { ticketsById } from './links/links.shape.ts';
import { visibleTarget } from './links/visible-target.ts';
import { possibleSecrets } from './secrets/possible-secrets.shape.ts';
import { secretsBy } from './secrets/secret.shape.ts';
import { isOverdueAt } from './sla/is-overdue.ts';
import { slaClocks, slaExplanation } from './sla/ticket-clocks.ts';
import { ticketVisibility, ticketVisibilityByIndex } from './visibility/ticket-visibility.ts';

/** The transitions from the current status to any closed one. */
const closingTransitions: Expression = (row, { tenantId }) => sql`(
  select jsonb_agg(jsonb_build_object('category', s.category, 'participants', x.participants, 'requires', x.requires) order by s.rank)
  from transition x join status s on s.tenant_id = ${tenantId}::uuid and s.id = x.to_status_id
  where x.tenant_id = ${tenantId}::uuid and x.from_status_id = ${row}.status_id and s.category = 'CLOSED')`;

const forDetails = { targetId: visibleTarget, readable: readableFieldKeys };
const escalation = {
  statusKey: (viewer: Viewer) => deskSetting(viewer, 'escalation'),
  isPossible: (ticket: Sql, viewer: Viewer) => sql`${ticket}.queue_id = any(${escalatingQueues(viewer)})`,
};
const optionsOf = (ticket: Sql) => transitionOptionShape(ticket, forDetails, escalation);

export const OptionOfTicketShape = optionsOf(sql.ref('ticket'));

const noTransition: TransitionRule = { category: 'CLOSED', participants: null };

function canClose(ticket: TicketState & ForDetails & { closingTransitions: TransitionRule[] | null }, { actor, tenant, locale }: Context) {
  const asked = (ticket.closingTransitions ?? [noTransition]).map((rule) => ({ rule, whyNot: whyNotTransition(actor, ticket, rule, tenant.closurePolicy) }));
  const { rule = noTransition, whyNot = null } = asked.find(({ whyNot }) => whyNot === null) ?? asked[0] ?? {};
  return permissionOf(whyNot, locale, detailsOf(whyNot, ticket, rule.requires));
}

const customFields: Expression = (row, viewer) => {
  const readable = visibleCustomFields(viewer);
  if (!readable) return sql`${row}.custom_fields`;
  return sql`(select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(${row}.custom_fields) f where f.key = any(${readable}))`;
};

const isInReview: Expression = (row, viewer) => sql`${row}.status_id = any(${statusesThat(viewer, 'review')})`;

function canQualify(ticket: Reviewable & ForMerged, { actor, locale }: Context) {
  const whyNot = whyNotQualify(actor, ticket);
  return permissionOf(whyNot, locale, detailsOfMerged(whyNot, ticket));
}

const isOffered: Expression = (_, viewer) => sql`(${deskSetting(viewer, 'withdrawal')} is not null)`;

/** The statuses from which the workflow leads to that of withdrawn tickets are found once per statement. */
const isReachable: Expression = (row, viewer) => sql`(${row}.status_id = any(array(select x.from_status_id from transition x
  join status s on s.tenant_id = ${viewer.tenantId}::uuid and s.id = x.to_status_id
  where x.tenant_id = ${viewer.tenantId}::uuid and s.key = ${deskSetting(viewer, 'withdrawal')})))`;

const withdrawalColumns = ['status_category', 'creator_id', 'requester_id', 'merged_into_id', 'first_responded_at'];

function canWithdraw(ticket: Withdrawable & ForMerged, { actor, locale }: Context) {
  const whyNot = whyNotWithdraw(actor, ticket);
  return permissionOf(whyNot, locale, detailsOfMerged(whyNot, ticket));
}

export const TicketShape: Shape = {
  types: ['Ticket', 'Node'],
  table: 'ticket',
  isLookedUp: true,
  fields: {
    ...columns('id', 'code', 'version', 'subject', 'description', 'nature', 'channel', 'impact', 'urgency', 'priority', 'is_internal', 'occurrences'),
    ...columns(
      'opened_at',
      'updated_at',
      'resolved_at',
      'closed_at',
      'withdrawn_at',
      'refused_at',
      'refusal_reason',
      'needed_by',
      'affected_users',
      'last_public_message_at',
      'due_at',
      'first_response_due_at',
      'first_responded_at',
      'contact_phone',
      'contact_email',
    ),
    ...columns('department', 'effort', 'environment', 'is_uncovered', 'is_priority_given', 'workaround'),
    descriptionHtml: html('description'),
    status: one(() => StatusShape, 'status_id'),
    severity: one(() => SeverityShape, 'severity_id'),
    category: one(() => CategoryShape, 'category_id'),
    requestType: one(() => RequestTypeOfTicketShape, 'request_type_id'),
    queue: one(() => QueueOfTicketShape, 'queue_id'),
    assignee: one(() => ActorShape, 'assignee_id'),
    requester: one(() => ActorShape, 'requester_id'),
    creator: one(() => ActorShape, 'creator_id'),
    registeredBy: one(() => ActorShape, 'registered_by_id'),
    organization: one(() => OrganizationShape, 'organization_id'),
    entitlement: one(() => EntitlementShape, 'entitlement_id'),
    qualification: one(() => QualificationShape, 'qualification_id'),
    customFields: expression(customFields),
    customFieldValues,
    checklist: checklistAnswers,
    attachments: attachmentsBy('ticket_id'),
    possibleSecrets: possibleSecrets('description'),
    secrets: secretsBy('ticket_id'),
    links: computed(['links'], ({ links }) => links),
    followUpOf: one(() => TicketShape, 'follow_up_of_id'),
    followUps: connection(() => TicketShape, 'follow_up_of_id', ticketsById),
    mergedInto: one(() => TicketShape, 'merged_into_id'),
    mergedTickets: connection(() => TicketShape, 'merged_into_id', ticketsById),
    duplicateOf: one(() => TicketShape, 'duplicate_of_id'),
    duplicates: connection(() => TicketShape, 'duplicate_of_id', ticketsById),
    isOverdue: computed(['overdue_from'], isOverdueAt),
    slaClocks,
    slaExplanation,
    viewerCanClose: personal(Object.values(stateColumns), canClose, { closingTransitions, ...forDetails }),
    viewerCanQualify: personal(['status_category', 'merged_into_id'], canQualify, { isInReview, targetId: visibleTarget }),
    viewerCanWithdraw: personal(withdrawalColumns, canWithdraw, { isOffered, isReachable, targetId: visibleTarget }),
    availableTransitions: list(optionsOf, 'from_status_id', ofTarget('rank'), 'status_id'),
  },
  visibility: ticketVisibility,
  visibilityByIndex: ticketVisibilityByIndex,
};

/** Each has an index that begins with the tenant and ends with the id. */
export const ticketOrders: Record<string, Order> = {
  DUE_AT: [by('due_order', 'timestamptz'), by('id', 'uuid')],
  OPENED_AT: [by('opened_at', 'timestamptz'), by('id', 'uuid')],
  UPDATED_AT: [by('updated_at', 'timestamptz'), by('id', 'uuid')],
  CLOSED_AT: [by('closed_order', 'timestamptz'), by('id', 'uuid')],
  NEEDED_BY: [by('needed_order', 'timestamptz'), by('id', 'uuid')],
  LAST_PUBLIC_MESSAGE_AT: [by('message_order', 'timestamptz'), by('id', 'uuid')],
  PRIORITY: [by('priority_rank', 'integer'), by('id', 'uuid')],
  SEVERITY: [byRankOf('severity', 'severity_id'), by('id', 'uuid')],
  STATUS: [byRankOf('status', 'status_id'), by('id', 'uuid')],
};
