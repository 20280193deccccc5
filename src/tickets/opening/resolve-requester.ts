import { sql } from 'kysely';
import { configVersion } from '../../configuration/current-configuration.ts';
import { may } from '../../core/actor.ts';
import { requireId } from '../../core/ids.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { entitlementsAs, isValidAt } from '../../entitlements/cover.ts';
import { OrganizationShape } from '../../organizations/organization.shape.ts';
import { ownTimes } from '../../organizations/own-times.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { lockedColumns } from '../lock-statement.ts';
import { idOfNamed, namedPerson } from '../on-behalf-of.ts';
import { ticketVisibility } from '../visibility/ticket-visibility.ts';
import type { OpenTicket } from './open-ticket-input.ts';

/** Agents and keys may open tickets for others. */
export function mayNameRequester({ actor }: Transaction): boolean {
  return actor.kind === 'API_KEY' || may(actor, 'ticket:work');
}

/**
 * The requester with the organization, which stays as it is until the ticket is there, and its entitlements. The requester is the person that was
 * named or is acted for, else the requester of the ticket that is
 * followed up, else the person for whom the key was issued, else the caller. Each `coalesce` is a value of its own (`select`), since behind row-level
 * security PostgreSQL uses none in an index, and read all people of the desk.
 */
export function resolveRequester(ctx: Transaction, input: OpenTicket): Statement {
  return verbStatement(ctx, 'resolve requester', referencesIn(ctx, input), (viewer, { requesterId, organizationId, followedId, inheritedId, ...inWords }) => {
    const { tenantId, now } = viewer;
    const inherited = (column: string) => followed(viewer, inheritedId, sql`f.${sql.ref(column)}`);
    const personId = sql`(select coalesce(${requesterId}::uuid, ${idOfNamed(viewer, inWords)}, ${inherited('requester_id')}, ${issuedFor(viewer)}, ${viewer.actor.id}::uuid))`;
    const person = sql`select p.* from principal p where p.tenant_id = ${tenantId}::uuid and p.id = ${personId}`;
    const visible = OrganizationShape.visibility?.(sql.ref('o'), viewer);
    const named = sql`select o.id from organization o where o.tenant_id = ${tenantId}::uuid and o.id = ${organizationId}::uuid and (${visible})`;
    const organization = sql`(case when ${organizationId}::uuid is null then ${inherited('organization_id')} else (${named}) end)`;
    const ofTicket = sql`(select coalesce(${organization}, (select p.organization_id from (${person}) p)))`;
    return sql`select ${configVersion(tenantId)}, (select to_jsonb(p) from (${person}) p) as requester,
      ${organization} as organization,
      ${followed(viewer, followedId, followedValues)} as followed,
      (select ${entitlementsAs(sql.ref('e'))} from entitlement e where e.tenant_id = ${tenantId}::uuid and ${isValidAt(sql.ref('e'), now)}
        and e.organization_id = ${ofTicket}) as entitlements,
      (select jsonb_build_object('isArchived', o.archived_at is not null, 'defaultQueueId', o.default_queue_id, 'ownTimes', ${ownTimes}) from organization o
        where o.tenant_id = ${tenantId}::uuid and o.id = ${ofTicket} for key share) as "ofTicket"`;
  });
}

const followedValues = sql`jsonb_build_object('id', f.id, 'isClosed', f.closed_at is not null, 'isInternal', f.is_internal,
  'queueId', f.queue_id, 'categoryId', f.category_id)`;

function referencesIn(ctx: Transaction, { requesterId, organizationId, followUpOfId, onBehalfOf }: OpenTicket) {
  const isNamed = requesterId != null || onBehalfOf != null;
  const followedId = followUpOfId == null ? null : requireId(followUpOfId, 'Ticket');
  return {
    requesterId: requesterId == null ? null : requireId(requesterId, 'User'),
    organizationId: organizationId == null ? null : requireId(organizationId, 'Organization'),
    followedId,
    /** The ticket whose requester and organization the new one gets. */
    inheritedId: !isNamed && mayNameRequester(ctx) ? followedId : null,
    ...namedPerson({ onBehalfOf }),
  };
}

/** A value of the ticket that is followed up, if the viewer sees it. */
function followed(viewer: Viewer, id: unknown, value: Sql): Sql {
  const isFollowed = sql`f.tenant_id = ${viewer.tenantId}::uuid and f.id = ${id}::uuid`;
  return sql`(select ${value} from ticket f where ${isFollowed} and (${ticketVisibility(sql.ref('f'), viewer)}))`;
}

function issuedFor({ tenantId, actor }: Viewer): Sql {
  return sql`(select k.requester_id from api_key k where k.tenant_id = ${tenantId}::uuid and k.id = ${actor.id}::uuid)`;
}

/** The ticket that is open for an alert, locked; where it was merged, the ticket it was merged into, while that is open. */
export function openAlertTicket(ctx: Transaction, { deduplicationKey }: Pick<OpenTicket, 'deduplicationKey'>): Statement[] {
  if (!deduplicationKey) return [];
  const found = verbStatement(ctx, 'lock ticket of alert', { deduplicationKey }, (viewer, { deduplicationKey }) => {
    const { tenantId, actor } = viewer;
    const isOurs = sql`o.tenant_id = ${tenantId}::uuid and o.registered_by_id = ${actor.id}::uuid and o.deduplication_key = ${deduplicationKey}::text`;
    return sql`with recursive one as (
        select o.id, o.merged_into_id, 0 as depth from ticket o where ${isOurs} and o.closed_at is null
        union all select m.id, m.merged_into_id, one.depth + 1 from one join ticket m on m.tenant_id = ${tenantId}::uuid and m.id = one.merged_into_id)
      select ${lockedColumns(viewer)} from one join ticket t on t.tenant_id = ${tenantId}::uuid and t.id = one.id
      where t.closed_at is null order by one.depth desc limit 1 for update of t`;
  });
  return [found];
}
