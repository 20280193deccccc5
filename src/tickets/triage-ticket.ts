import { type Effort, type Environment, type TicketNature } from '../classification/classification.ts';
import { type Level, type Priority, priorityOf } from '../classification/priority.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import type { Statement } from '../database/pipeline.ts';
import { applyChanges } from './apply-changes.ts';
import { coverAgain, entitlementsAtOpening, type NewCover } from './cover-again.ts';
import { insistOnModule, peopleOfTicket } from './insist-on-module.ts';
import { insistOnPriority } from './insist-on-priority.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import { putInto } from './move-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { newTargets } from './sla/targets.ts';
import type { Ticket } from './ticket.ts';

export interface TriageTicket extends TicketReference {
  nature?: TicketNature | null;
  category?: string | null;
  impact?: Level | null;
  urgency?: Level | null;
  priority?: Priority | null;
  effort?: Effort | null;
  environment?: Environment | null;
  isInternal?: boolean | null;
}

/** The fields by which targets are chosen. */
const targetFields = new Set(['category', 'priority', 'entitlement']);

/** Where a field by which targets are chosen changes, the same clocks get other targets (SLA 13). */
export function triageTicket(ctx: Context, input: TriageTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input, ...lookUps(ctx, input));
    const { ticket, configuration } = locked;
    const { values, cover, queue } = newCover(locked, input);
    const changes = applyChanges(ticket, { ...triagedValues(locked, input), ...values });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    const hasNewTargets = changes.some(({ field }) => targetFields.has(field));
    recordTicketEvent(ctx, locked, 'ticket.triaged', {
      changes,
      ...(hasNewTargets ? { fact: newTargets(configuration, ticket, { ...locked.terms, cover }) } : {}),
    });
    if (queue) await putInto(ctx, locked, queue);
    return ticket;
  });
}

/** In this order: the entitlements, then the people of the ticket. */
function lookUps(ctx: Transaction, input: TriageTicket): Statement[] {
  const id = requireId(input.ticketId, 'Ticket');
  return asksForCover(input) ? [entitlementsAtOpening(ctx, id), ...(input.isInternal ? [peopleOfTicket(ctx, id)] : [])] : [];
}

function asksForCover({ environment, category, isInternal }: TriageTicket): boolean {
  return environment !== undefined || category !== undefined || isInternal != null;
}

function newCover(locked: LockedTicket, input: TriageTicket): NewCover {
  const { ticket, configuration, terms, extra } = locked;
  const { environment = ticket.environment, category } = input;
  const isInternal = input.isInternal ?? ticket.isInternal;
  const categoryId = category === undefined ? ticket.categoryId : categoryWith(configuration, category);
  const isSame = environment === ticket.environment && categoryId === ticket.categoryId && isInternal === ticket.isInternal;
  if (isSame) return { values: {}, cover: terms.cover, queue: null };
  if (isInternal !== ticket.isInternal) insistOnModule(configuration, isInternal, extra[1]?.rows[0]);
  const path = ['input', isInternal !== ticket.isInternal ? 'isInternal' : environment === ticket.environment ? 'category' : 'environment'];
  return coverAgain(locked, extra[0]?.rows[0]?.valid ?? null, { organizationId: ticket.organizationId, isInternal, environment }, path);
}

function triagedValues(
  { ticket, configuration }: LockedTicket,
  { category, effort, environment, nature, isInternal, ...given }: TriageTicket,
): Partial<Ticket> {
  const categoryId = category === undefined ? undefined : categoryWith(configuration, category);
  const values = { categoryId, effort, environment, nature: nature ?? undefined, isInternal: isInternal ?? undefined };
  return { ...prioritized(ticket, configuration, given), ...(values as Partial<Ticket>) };
}

type Prioritized = Pick<TriageTicket, 'impact' | 'urgency' | 'priority'>;

/** A priority that was given directly stays until it is given back to the matrix (crm E9). */
function prioritized(ticket: Ticket, { document }: Configuration, given: Prioritized): Partial<Ticket> {
  const { impact = ticket.impact, urgency = ticket.urgency } = given;
  insistOnPriority(document.priorityMatrix, given.priority);
  const isPriorityGiven = given.priority === undefined ? ticket.isPriorityGiven : given.priority !== null;
  const isTriaged = Object.values(given).some((value) => value !== undefined);
  const priority = given.priority ?? (isTriaged && !isPriorityGiven ? priorityOf(impact, urgency, document.priorityMatrix) : ticket.priority);
  return { impact, urgency, priority, isPriorityGiven };
}

function categoryWith({ categories }: Configuration, key: string | null): string | null {
  return key === null ? null : itemByKey(categories, key, ['input', 'category']).id;
}
