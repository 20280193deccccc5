import { ApiKey } from '../access/credentials.ts';
import { Organization } from '../organizations/organization.ts';
import { Principal } from '../people/principal.ts';
import { may } from '../platform/actor.ts';
import { requireId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/tenancy.ts';
import { Queue } from '../queues/queue.ts';
import { Category, Severity } from '../sla/severity.ts';
import { Status } from '../workflows/status.ts';
import type { OpenTicket } from './open-ticket.ts';

/** The tenant's own things that a new ticket refers to. */
export interface Intake {
  status: Status;
  severity: Severity;
  category: Category | null;
  queue: Queue;
  requester: Principal;
  organizationId: string | null;
}

export async function readIntake(ctx: Writing, input: OpenTicket): Promise<Intake> {
  const [status, severity, category, queue, requester] = await Promise.all([
    ctx.em.findOneOrFail(Status, { category: 'NEW' }, { orderBy: { rank: 'asc' } }),
    severityOf(ctx, input),
    input.category == null ? null : ctx.em.findOne(Category, { key: input.category }),
    ctx.em.findOne(Queue, input.queue == null ? {} : { key: input.queue }, { orderBy: { rank: 'asc' } }),
    requesterOf(ctx, input),
  ]);
  if (input.category != null && !category) refuse('NOT_FOUND', ['input', 'category']);
  if (!severity) refuse('NOT_FOUND', ['input', 'severity']);
  if (!queue) refuse('NOT_FOUND', ['input', 'queue']);
  return { status, severity, category, queue, requester, organizationId: await organizationOf(ctx, input, requester) };
}

/** Where nobody says how grave it is, the least grave severity. */
function severityOf(ctx: Writing, { severity }: OpenTicket): Promise<Severity | null> {
  return ctx.em.findOne(Severity, severity == null ? {} : { key: severity }, { orderBy: { rank: 'desc' } });
}

/** Agents open for anybody; a key for whom it was issued unless it names one; requesters for themselves. */
async function requesterOf(ctx: Writing, input: OpenTicket): Promise<Principal> {
  const id = input.requesterId == null ? await usualRequester(ctx) : requireId(input.requesterId, 'User');
  const requester = await ctx.em.findOne(Principal, { id, kind: ctx.actor.kind === 'SYSTEM' ? { $ne: 'API_KEY' } : 'USER' });
  const mayChoose = ctx.actor.kind === 'API_KEY' || may(ctx.actor, 'ticket:work');
  if (id !== ctx.actor.id && !mayChoose) refuse('NOT_ALLOWED', ['input', 'requesterId']);
  if (!requester?.isActive) refuse('NOT_FOUND', ['input', 'requesterId']);
  if (isBoundElsewhere(ctx, requester)) refuse('NOT_FOUND', ['input', 'requesterId']);
  if (input.isInternal && !(requester.isAgent && may(ctx.actor, 'ticket:work'))) refuse('NOT_ALLOWED', ['input', 'isInternal']);
  return requester;
}

async function usualRequester(ctx: Writing): Promise<string> {
  return ctx.actor.kind === 'API_KEY' ? (await ctx.em.findOneOrFail(ApiKey, { id: ctx.actor.id })).requesterId : ctx.actor.id;
}

/** A key that belongs to an organization speaks for people of that organization only. */
function isBoundElsewhere({ actor }: Writing, requester: Principal): boolean {
  return actor.kind === 'API_KEY' && actor.organizationId !== null && requester.organizationId !== actor.organizationId;
}

async function organizationOf(ctx: Writing, input: OpenTicket, requester: Principal): Promise<string | null> {
  if (input.organizationId == null) return requester.organizationId ?? null;
  const id = requireId(input.organizationId, 'Organization');
  if (!(await ctx.em.findOne(Organization, { id }))) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (id !== requester.organizationId && !may(ctx.actor, 'ticket:work')) refuse('NOT_ALLOWED', ['input', 'organizationId']);
  return id;
}
