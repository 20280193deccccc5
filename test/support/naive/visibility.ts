import { ApiKeyShape } from '../../../src/access/access.shape.ts';
import { ArticleShape } from '../../../src/articles/article.shape.ts';
import { ArticleFeedbackShape } from '../../../src/articles/feedback.shape.ts';
import { ArticleVersionShape } from '../../../src/articles/version.shape.ts';
import { RequestTypeShape } from '../../../src/configuration/request-types/request-type.shape.ts';
import { TemplateShape } from '../../../src/configuration/template.shape.ts';
import { NextStatusShape, StatusInUseShape, StatusTimerShape } from '../../../src/configuration/workflow.shape.ts';
import { MessageOfTicketShape, MessageShape } from '../../../src/conversations/message.shape.ts';
import { EntitlementShape } from '../../../src/entitlements/entitlement.shape.ts';
import { EventOfTicketShape, EventShape } from '../../../src/live/history/event.shape.ts';
import { DeliveryShape } from '../../../src/mail/delivery.shape.ts';
import { IncomingMailShape } from '../../../src/mail/incoming/incoming-mail.shape.ts';
import { NotificationShape } from '../../../src/notifications/notification.shape.ts';
import { OrganizationShape } from '../../../src/organizations/organization.shape.ts';
import { FindableUserShape, SystemActorShape, UserShape } from '../../../src/people/actor.shape.ts';
import {
  CountsOfVisibleQueueShape,
  MemberOfVisibleQueueShape,
  OfferedQueueShape,
  QueueCountsShape,
  QueueMemberShape,
  QueueShape,
} from '../../../src/queues/queue.shape.ts';
import type { Shape } from '../../../src/reading/shape/shape.ts';
import { RelationShape } from '../../../src/relations/relation.shape.ts';
import { ReleaseShape } from '../../../src/releases/release.shape.ts';
import { SlaPolicyShape } from '../../../src/sla/policy.shape.ts';
import { SecretShape } from '../../../src/tickets/secrets/secret.shape.ts';
import { TicketShape } from '../../../src/tickets/ticket.shape.ts';
import { type Row, timeOf } from './rows.ts';
import { holds, type Seeing, type Visibility } from './viewer.ts';

/** Who sees which rows, written a second time in plain code. */
export const visibilities: ReadonlyMap<Shape, Visibility> = new Map<Shape, Visibility>([
  [TicketShape, seesTicket],
  [MessageOfTicketShape, seesMessage],
  [MessageShape, (message, seeing) => seesMessage(message, seeing) && isOfVisibleTicket(message, seeing)],
  [SecretShape, ({ audience }, seeing) => audience === 'EVERYONE' || holds(seeing, 'note:read')],
  [QueueShape, seesQueue],
  [OfferedQueueShape, (queue, seeing) => (holds(seeing, 'ticket:write') && !holds(seeing, 'ticket:read_all')) || seesQueue(queue, seeing)],
  [RequestTypeShape, isOffered],
  [QueueCountsShape, (_, seeing) => holds(seeing, 'ticket:read_all')],
  [QueueMemberShape, (_, seeing) => holds(seeing, 'people:read')],
  [CountsOfVisibleQueueShape, (counts, seeing) => holds(seeing, 'ticket:read_all') && seesQueueOf(counts, seeing)],
  [MemberOfVisibleQueueShape, (member, seeing) => holds(seeing, 'people:read') && seesQueueOf(member, seeing)],
  [OrganizationShape, ({ id }, seeing) => holds(seeing, 'people:read') || id === seeing.actor.organizationId],
  [UserShape, ({ kind }) => kind === 'USER'],
  [FindableUserShape, (row, seeing) => row.kind === 'USER' && finds(row, seeing)],
  [SystemActorShape, ({ kind }) => kind === 'SYSTEM'],
  [ApiKeyShape, ({ kind, id }, seeing) => kind === 'API_KEY' && (holds(seeing, 'tenant:admin') || id === seeing.actor.id)],
  [ArticleShape, seesArticle],
  [ArticleFeedbackShape, (_, seeing) => seesEveryArticle(seeing)],
  [ArticleVersionShape, (_, seeing) => seesEveryArticle(seeing)],
  [EventShape, seesEvent],
  [TemplateShape, (_, seeing) => holds(seeing, 'ticket:read_all')],
  [NextStatusShape, (_, seeing) => holds(seeing, 'ticket:read_all')],
  [StatusTimerShape, (_, seeing) => holds(seeing, 'ticket:read_all')],
  [StatusInUseShape, ({ retired_at }) => retired_at === null],
  [SlaPolicyShape, ({ key }) => key !== 'severity_times'],
  [EntitlementShape, ({ organization_id }, seeing) => holds(seeing, 'people:read') || organization_id === seeing.actor.organizationId],
  [IncomingMailShape, (_, seeing) => holds(seeing, 'tenant:admin')],
  [ReleaseShape, (_, seeing) => holds(seeing, 'ticket:read_all') || holds(seeing, 'release:publish')],
  [RelationShape, seesRelation],
  [DeliveryShape, (_, seeing) => holds(seeing, 'tenant:admin')],
  [EventOfTicketShape, seesEvent],
  [NotificationShape, (row, seeing) => row.principal_id === seeing.actor.id && seesEvent(row, seeing)],
]);

export function canSee(seeing: Seeing, shape: Shape, row: Row): boolean {
  const isVisible = seeing.visibilities.get(shape);
  if (shape.visibility && !isVisible) throw new Error(`The naive reader does not know who sees a ${shape.types[0]}.`);
  return isVisible ? isVisible(row, seeing) : true;
}

/** Agents find everybody, others themselves and, where they follow it, the people of their organization. */
export function finds({ id, organization_id }: Row, seeing: Seeing): boolean {
  const { actor } = seeing;
  const isOfTheirs = actor.followsOrganization && actor.organizationId !== null && organization_id === actor.organizationId;
  return holds(seeing, 'people:read') || id === actor.id || isOfTheirs;
}

function isOffered({ audience, entitlement_types }: Row, seeing: Seeing): boolean {
  if (holds(seeing, 'ticket:work') || holds(seeing, 'ticket:read_all') || holds(seeing, 'tenant:admin')) return true;
  const types = entitlement_types as string[];
  return audience === 'EVERYONE' && (types.length === 0 || types.some((type) => coversNow(type, seeing.actor.organizationId, seeing)));
}

function seesTicket(ticket: Row, seeing: Seeing): boolean {
  const { actor, rows } = seeing;
  if (seesAllQueues(seeing)) return true;
  const listed = [...(ticket.watcher_ids as string[]), ...(ticket.collaborator_ids as string[])];
  const isParticipant = [ticket.creator_id, ticket.registered_by_id, ticket.requester_id, ticket.assignee_id, ...listed].includes(actor.id);
  if (holds(seeing, 'ticket:read_all')) {
    return isParticipant || rows.queue.some((queue) => queue.id === ticket.queue_id && isOpenTo(queue, seeing));
  }
  if (!holds(seeing, 'ticket:read') || ticket.is_internal) return false;
  const isFollowed = actor.followsOrganization && actor.organizationId !== null && ticket.organization_id === actor.organizationId;
  return isParticipant || isFollowed;
}

function seesAllQueues(seeing: Seeing): boolean {
  return holds(seeing, 'tenant:admin') || holds(seeing, 'queue:read_all');
}

function isOpenTo(queue: Row, { rows, actor }: Seeing): boolean {
  return queue.visibility === 'TENANT' || rows.queue_member.some((member) => member.queue_id === queue.id && member.member_id === actor.id);
}

function seesQueue(queue: Row, seeing: Seeing): boolean {
  return seesAllQueues(seeing) || isOpenTo(queue, seeing);
}

function seesQueueOf({ queue_id }: Row, seeing: Seeing): boolean {
  return seeing.rows.queue.some((queue) => queue.id === queue_id && seesQueue(queue, seeing));
}

export function seesEveryArticle(seeing: Seeing): boolean {
  return holds(seeing, 'article:write') || (holds(seeing, 'article:read') && holds(seeing, 'note:read'));
}

function seesArticle({ state, audience, organization_ids, entitlement_types }: Row, seeing: Seeing): boolean {
  if (seesEveryArticle(seeing)) return true;
  if (!holds(seeing, 'article:read') || state !== 'PUBLISHED') return false;
  const { organizationId } = seeing.actor;
  if (audience === 'ORGANIZATIONS') return (organization_ids as string[]).some((id) => id === organizationId);
  if (audience === 'ENTITLEMENTS') return (entitlement_types as string[]).some((type) => coversNow(type, organizationId, seeing));
  return audience === 'PUBLIC' || audience === 'REQUESTERS';
}

/** Whether the organization has an entitlement of the type now. */
function coversNow(type: string, organizationId: string | null, { rows, now }: Seeing): boolean {
  return rows.entitlement.some((one) => {
    const isOpen = timeOf(one.valid_from) <= now.getTime() && (one.valid_to === null || timeOf(one.valid_to) > now.getTime());
    return one.organization_id === organizationId && one.type === type && isOpen;
  });
}

function seesRelation({ ticket_id }: Row, seeing: Seeing): boolean {
  const ticket = seeing.rows.ticket.find(({ id }) => id === ticket_id);
  return holds(seeing, 'note:read') && ticket !== undefined && canSee(seeing, TicketShape, ticket);
}

function seesMessage({ kind }: Row, seeing: Seeing): boolean {
  return kind === 'PUBLIC' || holds(seeing, 'note:read');
}

function isOfVisibleTicket({ ticket_id }: Row, seeing: Seeing): boolean {
  const ticket = seeing.rows.ticket.find(({ id }) => id === ticket_id);
  return ticket !== undefined && canSee(seeing, TicketShape, ticket);
}

function seesEvent(event: Row, seeing: Seeing): boolean {
  if (!holds(seeing, 'ticket:read')) return false;
  const isMeant = event.audience === 'EVERYONE' || holds(seeing, event.audience === 'AGENTS' ? 'note:read' : 'tenant:admin');
  const ticket = seeing.rows.ticket.find(({ id }) => id === event.ticket_id);
  return isMeant && (event.ticket_id === null || (ticket !== undefined && canSee(seeing, TicketShape, ticket)));
}
