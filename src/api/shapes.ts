import { sql } from 'kysely';
import { ApiKeyShape, ViewerShape } from '../access/access.shape.ts';
import { ArticleShape } from '../articles/article.shape.ts';
import { BusinessCalendarShape } from '../calendars/calendar.shape.ts';
import { CategoryShape } from '../classification/category.shape.ts';
import { ConfigurationShape } from '../configuration/api/configuration.shape.ts';
import { MentionShape, MessageShape } from '../conversations/message.shape.ts';
import type { IdType } from '../core/ids.ts';
import { EntitlementShape } from '../entitlements/entitlement.shape.ts';
import { EventShape } from '../live/event.shape.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { SystemActorShape, UserShape } from '../people/actor.shape.ts';
import { QueueCountsShape, QueueMemberShape, QueueShape } from '../queues/queue.shape.ts';
import type { Shape } from '../reading/shape/shape.ts';
import { RelationShape } from '../relations/relation.shape.ts';
import { ReleaseShape } from '../releases/release.shape.ts';
import { SlaPolicyShape } from '../sla/policy.shape.ts';
import { SeverityShape } from '../sla/severity.shape.ts';
import { SlaTargetShape } from '../sla/sla-target.shape.ts';
import { SurveyAnswerShape, SurveyShape } from '../surveys/survey.shape.ts';
import { TenantShape } from '../tenants/tenant.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import '../tickets/sla/ticket-clocks.ts';
import { QualificationShape } from '../classification/qualification.shape.ts';
import { StatusShape, transitionOptionShape } from '../workflows/status.shape.ts';

/** The shapes that `node(id)` reads, by type of id. */
export const nodeShapes: Partial<Record<IdType, Shape>> = {
  Ticket: TicketShape,
  User: UserShape,
  ApiKey: ApiKeyShape,
  SystemActor: SystemActorShape,
  Organization: OrganizationShape,
  Queue: QueueShape,
  Status: StatusShape,
  Severity: SeverityShape,
  Category: CategoryShape,
  Qualification: QualificationShape,
  BusinessCalendar: BusinessCalendarShape,
  SlaPolicy: SlaPolicyShape,
  Entitlement: EntitlementShape,
  Release: ReleaseShape,
  Relation: RelationShape,
  Article: ArticleShape,
  TicketEvent: EventShape,
};

export const shapes: readonly Shape[] = [
  ...Object.values(nodeShapes),
  ...[MessageShape, MentionShape, QueueMemberShape, QueueCountsShape, transitionOptionShape(sql.ref('ticket')), ViewerShape, TenantShape],
  ...[SurveyShape, SurveyAnswerShape],
  ...[ConfigurationShape, SlaTargetShape],
];

const readTypes = new Set(shapes.flatMap(({ types }) => types.flatMap((type) => [type, `${type}Edge`, `${type}Connection`])));

/** Whether objects of this type are read as a whole by one statement. */
export function isRead(type: string): boolean {
  return readTypes.has(type);
}
