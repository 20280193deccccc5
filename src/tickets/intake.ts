import { sql } from 'kysely';
import { type Configuration, configurationOf, configVersion } from '../configuration/configuration.ts';
import { may } from '../platform/actor.ts';
import { requireId } from '../platform/ids.ts';
import type { Row, Statement } from '../platform/packet.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import type { Queue } from '../queues/queue.ts';
import type { Category, Severity } from '../sla/severity.ts';
import { checkedFields } from './fields.ts';
import { lockedColumns } from './hold-ticket.ts';
import type { OpenTicket } from './open-ticket.ts';
import type { Cover } from './targets.ts';

/** The tenant's own things that a new ticket refers to. */
export interface Intake {
  desk: Configuration;
  severity: Severity;
  category: Category | null;
  queue: Queue;
  requesterId: string;
  organizationId: string | null;
  /** What covers it; `null` for nothing. */
  entitlement: (Cover & { id: string }) | null;
  /** Nothing covers it, and the desk wants to know. */
  isUncovered: boolean;
  fields: Record<string, unknown>;
}

/** Everything a new ticket is checked against, read in one packet; or the ticket that is open for the same alert, locked. */
export async function readIntake(ctx: Writing, input: OpenTicket): Promise<Intake | { repeated: Row }> {
  const [people, found] = await ctx.query(whoAsks(ctx, input), ...openFor(ctx, input));
  const repeated = found?.rows[0];
  if (repeated) return { repeated };
  const { configVersion, requester, organization, entitlements } = people?.rows[0] ?? {};
  const desk = await configurationOf(ctx, configVersion);
  insistOnRequester(ctx, input, requester);
  insistOnModule(desk, input);
  const organizationId = organizationOf(ctx, input, requester, organization);
  const entitlement = coverOf(entitlements ?? [], organizationId, input);
  const isUncovered = entitlement === null && !input.isInternal && desk.document.desk.withoutEntitlement !== 'ACCEPT';
  return {
    ...thingsOf(desk, input, isUncovered),
    ...{ desk, organizationId, entitlement, isUncovered, requesterId: requester.id },
    fields: checkedFields(ctx, desk, input.fields ?? {}, { isNew: true }),
  };
}

/** Where nobody says how grave it is, the least grave severity; the first queue, or the one for what nothing covers. */
function thingsOf({ severities, categories, queues, document }: Configuration, input: OpenTicket, isUncovered: boolean) {
  const severity = input.severity == null ? severities.at(-1) : severities.find(({ key }) => key === input.severity);
  const category = input.category == null ? null : categories.find(({ key }) => key === input.category);
  const { withoutEntitlement, uncoveredQueue } = document.desk;
  if (isUncovered && withoutEntitlement === 'REFUSE') refuse('NO_ENTITLEMENT', ['input', 'organizationId']);
  const key = isUncovered && withoutEntitlement === 'QUEUE' ? uncoveredQueue : input.queue;
  return {
    severity: severity ?? refuse('NOT_FOUND', ['input', 'severity']),
    category: category === undefined ? refuse('NOT_FOUND', ['input', 'category']) : category,
    queue: (key == null ? queues[0] : queues.find((queue) => queue.key === key)) ?? refuse('NOT_FOUND', ['input', 'queue']),
  };
}

/** Whoever asks for help: the person that was named, else for a key whom it was issued for, else the caller. With what covers whom. */
function whoAsks(ctx: Writing, input: OpenTicket): Statement {
  const given = {
    requesterId: input.requesterId == null ? null : requireId(input.requesterId, 'User'),
    organizationId: input.organizationId == null ? null : requireId(input.organizationId, 'Organization'),
  };
  return verbStatement(ctx, 'who asks', given, ({ tenantId, actor, now }, { requesterId, organizationId }) => {
    const ofKey = sql`(select k.requester_id from api_key k where k.tenant_id = ${tenantId}::uuid and k.id = ${actor.id}::uuid)`;
    const person = sql`select p.* from principal p where p.tenant_id = ${tenantId}::uuid and p.id = coalesce(${requesterId}::uuid, ${ofKey}, ${actor.id}::uuid)`;
    const isValid = sql`e.valid_from <= ${now}::timestamptz and (e.valid_to is null or e.valid_to > ${now}::timestamptz)`;
    return sql`select ${configVersion(tenantId)}, (select to_jsonb(p) from (${person}) p) as requester,
      (select o.id from organization o where o.tenant_id = ${tenantId}::uuid and o.id = ${organizationId}::uuid) as organization,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'organizationId', e.organization_id, 'type', e.type, 'policyId', e.policy_id) order by e.id)
        from entitlement e where e.tenant_id = ${tenantId}::uuid and ${isValid}
        and e.organization_id = coalesce(${organizationId}::uuid, (select p.organization_id from (${person}) p))) as entitlements`;
  });
}

function openFor(ctx: Writing, { deduplicationKey }: OpenTicket): Statement[] {
  if (!deduplicationKey) return [];
  const found = verbStatement(ctx, 'open for alert', { deduplicationKey }, (viewer, { deduplicationKey }) => {
    const isOurs = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.registered_by_id = ${viewer.actor.id}::uuid`;
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isOurs} and t.deduplication_key = ${deduplicationKey}::text and t.closed_at is null
      for update of t`;
  });
  return [found];
}

/** Agents open for anybody; a key for whom it was issued unless it names one; requesters for themselves. */
function insistOnRequester(ctx: Writing, input: OpenTicket, requester: Row | null): void {
  const { actor } = ctx;
  const mayChoose = actor.kind === 'API_KEY' || may(actor, 'ticket:work');
  const isOther = input.requesterId != null && requireId(input.requesterId, 'User') !== actor.id;
  if (isOther && !mayChoose) refuse('NOT_ALLOWED', ['input', 'requesterId']);
  const isPerson = requester?.kind === 'USER' || (actor.kind === 'SYSTEM' && requester?.kind === 'SYSTEM');
  if (!requester?.is_active || !isPerson || isBoundElsewhere(ctx, requester)) refuse('NOT_FOUND', ['input', 'requesterId']);
  const isAgent = requester.role === 'AGENT' || requester.role === 'ADMIN';
  if (input.isInternal && !(isAgent && may(actor, 'ticket:work'))) refuse('NOT_ALLOWED', ['input', 'isInternal']);
}

/** A key that belongs to an organization speaks for people of that organization only. */
function isBoundElsewhere({ actor }: Writing, requester: Row): boolean {
  return actor.kind === 'API_KEY' && actor.organizationId !== null && requester.organization_id !== actor.organizationId;
}

/** A desk may have tickets of customers, internal ones, or both (crm E7). */
function insistOnModule({ document }: Configuration, { isInternal }: OpenTicket): void {
  const wanted = isInternal ? 'INTERNAL' : 'CUSTOMER';
  if (!document.desk.modules.includes(wanted)) refuse('MODULE_OFF', ['input', 'isInternal']);
}

function organizationOf(ctx: Writing, input: OpenTicket, requester: Row, found: string | null): string | null {
  if (input.organizationId == null) return requester.organization_id;
  if (!found) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (found !== requester.organization_id && !may(ctx.actor, 'ticket:work')) refuse('NOT_ALLOWED', ['input', 'organizationId']);
  return found;
}

/** Development covers what is not production, production what is (platform O1); whoever says neither is covered by any. */
function coverOf(entitlements: Row[], organizationId: string | null, { environment }: OpenTicket): Intake['entitlement'] {
  const found = entitlements.find((one) => one.organizationId === organizationId && (environment == null || one.type === environment));
  return found ? { id: found.id, type: found.type, policyId: found.policyId } : null;
}
