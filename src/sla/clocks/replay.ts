import { applyFact } from './apply-fact.ts';
import type { Fact, Milestone, SlaState } from './clock.ts';
import type { Calendars } from './measure.ts';

/** A fact as the feed stores it. */
export interface RecordedFact {
  /** The id of the event. */
  id: string;
  at: number;
  fact: Fact;
}

/** Recomputes the clocks from the events alone; the state stored on a ticket is a copy of this. */
export function replay(facts: readonly RecordedFact[], calendars: Calendars): { state: SlaState | null; milestones: Milestone[] } {
  let state: SlaState | null = null;
  const milestones: Milestone[] = [];
  for (const { id, at, fact } of facts) {
    const applied = applyFact(state, fact, { at, cause: id, calendars });
    state = applied.state;
    milestones.push(...applied.milestones);
  }
  return { state, milestones };
}
