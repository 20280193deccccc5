import type { FieldChange } from '../../core/event.ts';
import type { Fact as ClockFact, SlaState } from '../../sla/clocks/clock.ts';
import type { OpeningValues } from '../../sla/clocks/opening-values.ts';
import type { StatusCategory } from '../../workflows/workflow.ts';
import type { FactKind } from '../kinds.ts';

/** The values of a ticket that reports group by, as the events told them so far. */
export type Values = OpeningValues;

/** By what a fact is grouped: the values of its ticket, or the channel and the article of what was suggested. */
export type FactValues = { [Name in keyof Values]: Values[Name] | null } & { articleId?: string | null };

/** Something that reports count: it happened at an instant, in milliseconds, mostly to a ticket, when this had these values. */
export interface Fact {
  kind: FactKind;
  at: number;
  /** Milliseconds, a score, or by how much the backlog changed; `null` where it is only counted. */
  value: number | null;
  /** Who did it, or who was assigned. */
  agentId: string | null;
  values: FactValues;
}

/** A fact of an earlier event may be replaced, or taken back with `null`. */
export type FactChanges = Map<string, Fact | null>;

/** An event of a ticket as the feed has it. */
export interface FoldedEvent {
  seq: number;
  id: string;
  type: string;
  at: number;
  actorId: string | null;
  ticketId: string;
  changes: readonly FieldChange[];
  fact: (ClockFact & { at?: string }) | null;
}

/** The endings by which a ticket counts as if it had never been opened. */
export const uncounted = ['WITHDRAWN', 'REFUSED'] as const;
export type Uncounted = (typeof uncounted)[number];

/** As reports count a ticket: while it is merged, withdrawn or refused its status moves nothing. */
export type Phase = 'OPEN' | 'RESOLVED' | 'CLOSED';

/** What the fold knows of whatever facts are about. */
export interface Reported {
  /** The number of the last event that was folded. */
  seq: number;
  openedAt: number;
  /** Facts that a later event may replace or take back, by their keys. */
  revocable: Record<string, Fact>;
}

/** All that the fold knows of a ticket after an event. */
export interface ReportedTicket extends Reported {
  /** How many events were folded. */
  events: number;
  /** No change of the phase counts earlier than the one before. */
  lastAt: number;
  values: Values;
  category: StatusCategory;
  phase: Phase;
  isMerged: boolean;
  /** Withdrawn, or refused as no ticket. */
  isUncounted: boolean;
  /** The values with which it is in the backlog; `null` where it is not. */
  backlogValues: Values | null;
  /** The number of facts about the backlog. */
  backlogSteps: number;
  replies: number;
  reopenings: number;
  wasResolved: boolean;
  resolvedSince: number | null;
  /** Milliseconds in which it was resolved before it was reopened. */
  resolvedMs: number;
  unansweredSince: number | null;
  /** Who works on it, and since when; `null` while nobody does. */
  handling: { agentId: string; since: number } | null;
  clocks: SlaState | null;
  /** Those that count again when it goes back to work. */
  hidden: Record<string, Fact>;
}

/** A ticket while an event is folded into it. */
export interface Draft {
  ticket: ReportedTicket;
  changes: FactChanges;
}

type GivenFact = Pick<Fact, 'kind' | 'at' | 'value'> & Partial<Fact>;

/** Under the values that the ticket has now, unless others are given. */
function factOf({ values }: ReportedTicket, given: GivenFact): Fact {
  return { agentId: values.assigneeId, values, ...given };
}

export function add({ ticket, changes }: Draft, key: string, given: GivenFact): Fact {
  const fact = factOf(ticket, given);
  changes.set(key, fact);
  return fact;
}

/** A fact that stays as it is keeps the values that the ticket had then. What happens to a ticket that does not count is counted once it goes back to work. */
export function put(draft: Draft, key: string, given: GivenFact): void {
  const { ticket } = draft;
  const counted = ticket.isUncounted && !uncounted.some((kind) => kind === given.kind) ? ticket.hidden : ticket.revocable;
  const before = counted[key];
  if (before?.at === given.at && before.value === given.value) return;
  counted[key] = counted === ticket.hidden ? factOf(ticket, given) : add(draft, key, given);
}

export function takeBack({ ticket, changes }: Draft, key: string): void {
  if (!(key in ticket.revocable)) return;
  delete ticket.revocable[key];
  changes.set(key, null);
}
