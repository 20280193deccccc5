import { namedUploads } from '../../attachments/attach.ts';
import type { Category } from '../../classification/category.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { configurationOf } from '../../configuration/current-configuration.ts';
import type { RequestType } from '../../configuration/request-types/request-type.ts';
import { may } from '../../core/actor.ts';
import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import { itemByKey } from '../../core/unknown-keys.ts';
import type { Result, Row } from '../../database/pipeline.ts';
import { type Cover, coverOf, isUncovered } from '../../entitlements/cover.ts';
import type { OwnTimes } from '../../organizations/own-times.ts';
import { permissionsIn } from '../../people/roles.ts';
import type { Queue } from '../../queues/queue.ts';
import type { Severity } from '../../sla/severity.ts';
import { insistOnModuleOn } from '../insist-on-module.ts';
import { insistOnPriority } from '../insist-on-priority.ts';
import { mayNameQueue, namedQueue } from '../named-queue.ts';
import { actOnBehalf, personToActFor } from '../on-behalf-of.ts';
import { answersTo } from './check-form.ts';
import { namedSuggestion } from './end-suggestion.ts';
import { insistOnSettable } from './insist-on-settable.ts';
import type { OpenTicket } from './open-ticket-input.ts';
import { requestTypeFor } from './request-type-for.ts';
import { mayNameRequester, openAlertTicket, resolveRequester } from './resolve-requester.ts';

/** Everything that a new ticket gets from the tenant's configuration and from the people it concerns. */
export interface Intake {
  configuration: Configuration;
  severity: Severity;
  category: Category | null;
  queue: Queue;
  requestType: RequestType | null;
  requesterId: string;
  /** The only one who can close it (crm E2). */
  creatorId: string;
  organizationId: string | null;
  /** The entitlement that covers it; `null` for none. */
  entitlement: (Cover & { id: string }) | null;
  ownTimes: OwnTimes | null;
  /** No entitlement covers it, and the tenant does not accept that silently. */
  isUncovered: boolean;
  isInternal: boolean;
  /** The closed ticket that it follows up. */
  followUpOfId: string | null;
  customFields: Record<string, unknown>;
  checklist: Record<string, boolean>;
  /** Those that the input names, locked. */
  uploads: Result | undefined;
  /** What was suggested before, locked. */
  suggestion: Result | undefined;
}

/** Everything that a new ticket is checked against, read in one pipeline; or the ticket that is open for the same alert, locked. */
export async function readIntake(ctx: Transaction, input: OpenTicket): Promise<Intake | { repeated: Row }> {
  const { found, uploads, suggestion, repeated } = await readAtOnce(ctx, input);
  if (repeated) return { repeated };
  const { configVersion, requester, organization, followed, entitlements, ofTicket } = found;
  const configuration = await configurationOf(ctx, configVersion);
  insistOnSettable(ctx, configuration, input);
  insistOnFollowed(input, followed);
  const isInternal = input.isInternal ?? followed?.isInternal ?? false;
  insistOnRequester(ctx, { ...input, isInternal }, requester);
  const creatorId = creatorFor(ctx, configuration, requester);
  insistOnModuleOn(configuration, isInternal);
  insistOnPriority(configuration.document.priorityMatrix, input.priority);
  const organizationId = organizationOf(ctx, input, requester, organization);
  if (ofTicket?.isArchived) refuse('ORGANIZATION_ARCHIVED', ['input', 'organizationId']);
  const need = { organizationId, isInternal, environment: input.environment };
  const entitlement = coverOf(entitlements, need);
  const uncovered = isUncovered(configuration, entitlement, need);
  const ofOrganization = (entitlements ?? []).filter((one: Row) => one.organizationId === organizationId);
  const requestType = requestTypeFor(ctx, configuration, input, ofOrganization);
  if (requestType?.needsEntitlement && !entitlement && !isInternal) refuse('NO_ENTITLEMENT', ['input', 'requestType']);
  return {
    ...itemsOf(ctx, configuration, input, { isUncovered: uncovered, defaultQueueId: ofTicket?.defaultQueueId, followed, requestType }),
    ...answersTo(ctx, configuration, input, requestType),
    ...{ configuration, requestType, organizationId, entitlement, isUncovered: uncovered, isInternal, creatorId, uploads, suggestion },
    requesterId: requester.id,
    followUpOfId: followed?.id ?? null,
    ownTimes: ofTicket?.ownTimes ?? null,
  };
}

/** The results come in the order of the statements; those that the input does not need are not sent. */
async function readAtOnce(ctx: Transaction, input: OpenTicket) {
  const person = personToActFor(ctx, input);
  const uploads = namedUploads(ctx, input);
  const suggestion = namedSuggestion(ctx, input);
  const [people, ...results] = await ctx.query(resolveRequester(ctx, input), ...uploads, ...suggestion, ...person, ...openAlertTicket(ctx, input));
  const [lockedUploads] = results.splice(0, uploads.length);
  const [lockedSuggestion] = results.splice(0, suggestion.length);
  actOnBehalf(ctx, results.splice(0, person.length));
  return { found: people?.rows[0] ?? {}, uploads: lockedUploads, suggestion: lockedSuggestion, repeated: results[0]?.rows[0] };
}

/** Only a closed ticket is followed up; any other can still be answered (erp S10). */
function insistOnFollowed({ followUpOfId }: OpenTicket, followed: Row | null): void {
  if (followUpOfId == null) return;
  if (!followed) refuse('NOT_FOUND', ['input', 'followUpOfId']);
  if (!followed.isClosed) refuse('NOT_CLOSED', ['input', 'followUpOfId']);
}

/** What else decides to which queue a ticket goes. */
interface Routing {
  isUncovered: boolean;
  /** The closed ticket that it follows up: what is not given is as it was there. */
  followed: Row | null;
  defaultQueueId: string | null | undefined;
  requestType: RequestType | null;
}

/** Without a severity that of the request type, else the least grave one; without a category that of the type, else of the ticket that is followed up, if it is still there. */
function itemsOf(ctx: Transaction, configuration: Configuration, input: OpenTicket, routing: Routing) {
  const { severities, categories } = configuration;
  const { requestType } = routing;
  const ofDesk = severities.find(({ key }) => key === (requestType ?? input.ofDesk)?.severity) ?? severities.at(-1);
  const severity = input.severity == null ? ofDesk : itemByKey(severities, input.severity, ['input', 'severity']);
  const ofType = categories.find(({ key }) => key === requestType?.category);
  const inherited =
    ofType ?? categories.find(({ id }) => id === routing.followed?.categoryId) ?? categories.find(({ key }) => key === input.ofDesk?.category) ?? null;
  const category = input.category == null ? inherited : itemByKey(categories, input.category, ['input', 'category']);
  if (routing.isUncovered && configuration.document.desk.withoutEntitlement === 'REFUSE') refuse('NO_ENTITLEMENT', ['input', 'organizationId']);
  return {
    severity: severity ?? refuse('NOT_FOUND', ['input', 'severity']),
    category,
    queue: queueFor(ctx, configuration, input, routing),
  };
}

/** Uncovered tickets may have a queue of their own; without a named queue it is that of the request type, of the ticket that is followed up, the organization's, or the first one. */
function queueFor(
  ctx: Transaction,
  configuration: Configuration,
  { queue, ofDesk }: OpenTicket,
  { isUncovered, defaultQueueId, followed, requestType }: Routing,
): Queue {
  const { withoutEntitlement, uncoveredQueue } = configuration.document.desk;
  const chosen = isUncovered && withoutEntitlement === 'QUEUE' ? uncoveredQueue : null;
  if (chosen == null && queue != null) return namedQueue(ctx, configuration, queue, ['input', 'queue']);
  const { queues } = configuration;
  const ofType = queues.find(({ key }) => key === requestType?.queue);
  const inherited = ofType ?? queues.find(({ id }) => id === followed?.queueId && mayNameQueue(ctx, configuration, id));
  const usual = inherited ?? queues.find(({ key }) => key === ofDesk?.queue) ?? queues.find(({ id }) => id === defaultQueueId) ?? queues[0];
  const found = chosen == null ? usual : queues.find(({ key }) => key === chosen);
  return found ?? refuse('NOT_FOUND', ['input', 'queue']);
}

/** Agents open tickets for anybody, keys for whom they name or were issued for, requesters for themselves, also through a key that acts for them. */
function insistOnRequester(ctx: Transaction, input: OpenTicket, requester: Row | null): void {
  const { actor } = ctx;
  if (actor.onBehalfOf && requester?.id !== actor.onBehalfOf.id) refuse('NOT_ALLOWED', ['input', 'requesterId']);
  const isOther = input.requesterId != null && requireId(input.requesterId, 'User') !== actor.id;
  if (isOther && !mayNameRequester(ctx)) refuse('NOT_ALLOWED', ['input', 'requesterId']);
  const isPerson = requester?.kind === 'USER' || (actor.kind === 'SYSTEM' && requester?.kind === 'SYSTEM');
  if (!requester?.is_active || !isPerson || isBoundElsewhere(ctx, requester.organization_id)) refuse('NOT_FOUND', ['input', 'requesterId']);
  if (input.isInternal && !(requester.is_agent && may(actor, 'ticket:work'))) refuse('NOT_ALLOWED', ['input', 'isInternal']);
}

/** Nobody becomes the creator whose role could not close the ticket, where closing is the creator's: it would stay open for ever. */
function creatorFor({ actor }: Transaction, { document, workflow }: Configuration, requester: Row): string {
  if (requester.id === actor.id || document.desk.onBehalfCreator !== 'REQUESTER') return actor.id;
  const own = document.roles.find(({ key }) => key === requester.role)?.permissions ?? null;
  const mayClose = workflow.closurePolicy === 'AUTOMATIC' || requester.kind !== 'USER' || permissionsIn(requester.role, own).has('ticket:write');
  return mayClose ? requester.id : refuse('REQUESTER_CANNOT_CLOSE', ['input', 'requesterId'], { role: requester.role });
}

/** A key of an organization opens tickets for people of that organization and at that organization only. */
function isBoundElsewhere({ actor }: Transaction, organizationId: string | null): boolean {
  return actor.kind === 'API_KEY' && actor.organizationId !== null && organizationId !== actor.organizationId;
}

function organizationOf(ctx: Transaction, input: OpenTicket, requester: Row, found: string | null): string | null {
  if (isBoundElsewhere(ctx, found ?? requester.organization_id)) refuse('NOT_ALLOWED', ['input', 'organizationId']);
  if (input.organizationId == null) return found ?? requester.organization_id;
  if (!found) refuse('NOT_FOUND', ['input', 'organizationId']);
  if (found !== requester.organization_id && !may(ctx.actor, 'ticket:work')) refuse('NOT_ALLOWED', ['input', 'organizationId']);
  return found;
}
