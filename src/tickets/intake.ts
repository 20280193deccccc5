import { type Configuration, configurationOf } from '../configuration/configuration.ts';
import { type Cover, coverOf, isUncovered } from '../entitlements/cover.ts';
import { may } from '../platform/actor.ts';
import { requireId } from '../platform/ids.ts';
import type { Row } from '../platform/packet.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import type { Queue } from '../queues/queue.ts';
import type { Category, Severity } from '../sla/severity.ts';
import { checkedAnswers } from './checklist.ts';
import { openingFields } from './fields.ts';
import type { OpenTicket } from './open-ticket.ts';
import { mayChoose, openFor, whoAsks } from './who-asks.ts';

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
  isInternal: boolean;
  /** The closed ticket that it goes on from. */
  followUpOfId: string | null;
  fields: Record<string, unknown>;
  checklist: Record<string, boolean>;
}

/** Everything a new ticket is checked against, read in one packet; or the ticket that is open for the same alert, locked. */
export async function readIntake(ctx: Writing, input: OpenTicket): Promise<Intake | { repeated: Row }> {
  const [people, found] = await ctx.query(whoAsks(ctx, input), ...openFor(ctx, input));
  const repeated = found?.rows[0];
  if (repeated) return { repeated };
  const { configVersion, requester, organization, followed, entitlements } = people?.rows[0] ?? {};
  const desk = await configurationOf(ctx, configVersion);
  insistOnFollowed(input, followed);
  const isInternal = input.isInternal ?? followed?.isInternal ?? false;
  insistOnRequester(ctx, { ...input, isInternal }, requester);
  insistOnModule(desk, isInternal);
  const organizationId = organizationOf(ctx, input, requester, organization);
  const need = { organizationId, isInternal, environment: input.environment };
  const entitlement = coverOf(entitlements, need);
  const uncovered = isUncovered(desk, entitlement, need);
  return {
    ...thingsOf(desk, input, uncovered),
    ...{ desk, organizationId, entitlement, isInternal, isUncovered: uncovered, requesterId: requester.id, followUpOfId: followed?.id ?? null },
    ...{ fields: openingFields(ctx, desk, input.fields), checklist: checkedAnswers(desk, input.checklist) },
  };
}

/** Only what is closed is followed up; all else can still be answered (erp S10). */
function insistOnFollowed({ followUpOfId }: OpenTicket, followed: Row | null): void {
  if (followUpOfId == null) return;
  if (!followed) refuse('NOT_FOUND', ['input', 'followUpOfId']);
  if (!followed.isClosed) refuse('NOT_CLOSED', ['input', 'followUpOfId']);
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

/** Agents open for anybody; a key for whom it was issued unless it names one; requesters for themselves. */
function insistOnRequester(ctx: Writing, input: OpenTicket, requester: Row | null): void {
  const { actor } = ctx;
  const isOther = input.requesterId != null && requireId(input.requesterId, 'User') !== actor.id;
  if (isOther && !mayChoose(ctx)) refuse('NOT_ALLOWED', ['input', 'requesterId']);
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
function insistOnModule({ document }: Configuration, isInternal: boolean): void {
  const wanted = isInternal ? 'INTERNAL' : 'CUSTOMER';
  if (!document.desk.modules.includes(wanted)) refuse('MODULE_OFF', ['input', 'isInternal']);
}

function organizationOf(ctx: Writing, input: OpenTicket, requester: Row, found: string | null): string | null {
  if (input.organizationId == null) return found ?? requester.organization_id;
  if (!found) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (found !== requester.organization_id && !may(ctx.actor, 'ticket:work')) refuse('NOT_ALLOWED', ['input', 'organizationId']);
  return found;
}
