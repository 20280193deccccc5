import type { Clock, SlaState } from './clock.ts';

/** The deadlines in milliseconds, and when the resolution was breached. */
export interface Deadlines {
  dueAt: number | null;
  firstResponseDueAt: number | null;
  nextResponseDueAt: number | null;
  breachedAt: number | null;
}

/** The last clock of each metric counts. */
export function deadlinesOf({ clocks }: Pick<SlaState, 'clocks'>): Deadlines {
  const last = (metric: string): Clock | undefined => clocks.findLast((clock) => clock.metric === metric);
  const resolution = last('TOTAL_RESOLUTION') ?? last('FIRST_RESOLUTION');
  return {
    dueAt: resolution?.dueAt ?? null,
    firstResponseDueAt: last('FIRST_RESPONSE')?.dueAt ?? null,
    nextResponseDueAt: last('NEXT_RESPONSE')?.dueAt ?? null,
    breachedAt: resolution?.breachedAt ?? null,
  };
}
