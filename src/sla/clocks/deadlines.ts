import type { Clock, SlaState } from './clock.ts';

/** The deadlines in milliseconds, and since when the ticket is overdue. */
export interface Deadlines {
  dueAt: number | null;
  firstResponseDueAt: number | null;
  nextResponseDueAt: number | null;
  /** The first breach among the clocks that have not ended. */
  breachedAt: number | null;
  /** From when on the ticket is overdue, if nothing changes: a breach stays one, whatever the deadline is now (SLA 13). */
  overdueFrom: number | null;
}

/** The last clock of each metric counts. */
export function deadlinesOf({ clocks }: Pick<SlaState, 'clocks'>): Deadlines {
  const last = (metric: string): Clock | undefined => clocks.findLast((clock) => clock.metric === metric);
  const resolution = last('TOTAL_RESOLUTION') ?? last('FIRST_RESOLUTION');
  return {
    dueAt: resolution?.dueAt ?? null,
    firstResponseDueAt: last('FIRST_RESPONSE')?.dueAt ?? null,
    nextResponseDueAt: last('NEXT_RESPONSE')?.dueAt ?? null,
    ...overdueOf(clocks.filter(({ endedAt }) => endedAt === null)),
  };
}

/** A ticket is not overdue yet at the instant of its deadline (SLA 2). */
function overdueOf(active: readonly Clock[]): Pick<Deadlines, 'breachedAt' | 'overdueFrom'> {
  const breaches = active.flatMap(({ breachedAt }) => breachedAt ?? []);
  const instants = active.flatMap(({ breachedAt, dueAt }) => breachedAt ?? (dueAt === null ? [] : dueAt + 1));
  return { breachedAt: leastOf(breaches), overdueFrom: leastOf(instants) };
}

function leastOf(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}
