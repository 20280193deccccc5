import { applyFact } from './apply-fact.ts';
import type { Fact, Milestone, SlaState } from './clock.ts';
import type { Calendars } from './measure.ts';

/** What a clock heard, as the feed keeps it. */
export interface HeardFact {
  /** Of the event. */
  id: string;
  at: number;
  fact: Fact;
}

/** The clocks again from the events alone: what stands on a ticket is no more than a copy of this. */
export function replay(facts: readonly HeardFact[], calendars: Calendars): { state: SlaState | null; milestones: Milestone[] } {
  let state: SlaState | null = null;
  const milestones: Milestone[] = [];
  for (const { id, at, fact } of facts) {
    const told = applyFact(state, fact, { at, cause: id, calendars });
    state = told.state;
    milestones.push(...told.milestones);
  }
  return { state, milestones };
}
