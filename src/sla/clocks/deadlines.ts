import type { Clock, SlaState } from './clock.ts';

/** By when what is due, in milliseconds, and when the resolution was late. */
export interface Deadlines {
  dueAt: number | null;
  firstResponseDueAt: number | null;
  nextResponseDueAt: number | null;
  breachedAt: number | null;
}

/** What the clocks come to: of each metric its last one counts. */
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
