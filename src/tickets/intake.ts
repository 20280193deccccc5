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
import type { Status } from '../workflows/status.ts';
import { lockedColumns } from './hold-ticket.ts';
import type { OpenTicket } from './open-ticket.ts';

/** The tenant's own things that a new ticket refers to. */
export interface Intake {
  status: Status;
  severity: Severity;
  category: Category | null;
  queue: Queue;
  requesterId: string;
  organizationId: string | null;
  /** The ticket that is open for the same alert, locked. */
  repeated: Row | undefined;
}

/** Everything a new ticket is checked against, read in one packet. */
export async function readIntake(ctx: Writing, input: OpenTicket): Promise<Intake> {
  const [people, repeated] = await ctx.query(whoAsks(ctx, input), ...openFor(ctx, input));
  const { configVersion, requester, organization } = people?.rows[0] ?? {};
  if (repeated?.rows[0]) return { repeated: repeated.rows[0] } as Intake;
  const desk = await configurationOf(ctx, configVersion);
  insistOnRequester(ctx, input, requester);
  return {
    ...thingsOf(desk, input),
    requesterId: requester.id,
    organizationId: organizationOf(ctx, input, requester, organization),
    repeated: undefined,
  };
}

/** Where nobody says how grave it is, the least grave severity; the first queue, and the first status that is new. */
function thingsOf({ statuses, severities, categories, queues }: Configuration, input: OpenTicket): Pick<Intake, 'status' | 'severity' | 'category' | 'queue'> {
  const severity = input.severity == null ? severities.at(-1) : severities.find(({ key }) => key === input.severity);
  const category = input.category == null ? null : categories.find(({ key }) => key === input.category);
  const queue = input.queue == null ? queues[0] : queues.find(({ key }) => key === input.queue);
  return {
    status: statuses.find(({ category }) => category === 'NEW') ?? refuse('NOT_FOUND', ['input']),
    severity: severity ?? refuse('NOT_FOUND', ['input', 'severity']),
    category: category === undefined ? refuse('NOT_FOUND', ['input', 'category']) : category,
    queue: queue ?? refuse('NOT_FOUND', ['input', 'queue']),
  };
}

/** Whoever asks for help: the person that was named, else for a key whom it was issued for, else the caller. */
function whoAsks(ctx: Writing, input: OpenTicket): Statement {
  const given = {
    requesterId: input.requesterId == null ? null : requireId(input.requesterId, 'User'),
    organizationId: input.organizationId == null ? null : requireId(input.organizationId, 'Organization'),
  };
  return verbStatement(ctx, 'who asks', given, ({ tenantId, actor }, { requesterId, organizationId }) => {
    const ofKey = sql`(select k.requester_id from api_key k where k.tenant_id = ${tenantId}::uuid and k.id = ${actor.id}::uuid)`;
    const id = sql`coalesce(${requesterId}::uuid, ${ofKey}, ${actor.id}::uuid)`;
    return sql`select ${configVersion(tenantId)},
      (select to_jsonb(p) from principal p where p.tenant_id = ${tenantId}::uuid and p.id = ${id}) as requester,
      (select o.id from organization o where o.tenant_id = ${tenantId}::uuid and o.id = ${organizationId}::uuid) as organization`;
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

function organizationOf(ctx: Writing, input: OpenTicket, requester: Row, found: string | null): string | null {
  if (input.organizationId == null) return requester.organization_id;
  if (!found) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (found !== requester.organization_id && !may(ctx.actor, 'ticket:work')) refuse('NOT_ALLOWED', ['input', 'organizationId']);
  return found;
}
