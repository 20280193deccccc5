import { sql } from 'kysely';
import { type Comparators, compare } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';

interface SlaCriteria {
  metric: string;
  state?: Comparators;
  isWarning?: boolean;
}

/** A resolved or closed ticket stops every clock, so these are of tickets that are not closed. */
const activeStates: readonly unknown[] = ['RUNNING', 'PAUSED', 'UNREACHABLE', 'BREACHED'];

/** The states that a filter picks; none where it does not pick. */
export function pickedStates({ state }: object & { state?: unknown }): unknown[] {
  const { eq, in: among } = (state ?? {}) as Comparators;
  return (among ?? (eq == null ? [] : [eq])) as unknown[];
}

/** Whether only tickets match that are not closed. */
export function isOfActiveClock(given: object & { isWarning?: unknown }): boolean {
  const states = pickedStates(given);
  return given.isWarning === true || (states.length > 0 && states.every((one) => activeStates.includes(one)));
}

/** The last clock of a metric at this moment: what has passed since it was written counts, as `advance` says (SLA 11). */
export function clockSql(ticket: Sql, given: object, { now }: Pick<Viewer, 'now'>): Sql[] {
  const { metric, state, isWarning } = given as SlaCriteria;
  const clock = sql`(${ticket}.clock_states -> ${sql.lit(metric)})`;
  const hasPassed = (at: string) => sql`coalesce((${clock} ->> ${sql.lit(at)})::bigint < extract(epoch from ${now}::timestamptz) * 1000, false)`;
  const stateNow = sql`(case when ${hasPassed('dueAt')} then 'BREACHED' else ${clock} ->> 'state' end)`;
  const isWarningNow = sql`(not ${hasPassed('dueAt')} and (${hasPassed('warnsAt')} or coalesce((${clock} ->> 'isWarning')::boolean, false)))`;
  return [...compare(stateNow, 'text', state ?? {}), ...(isWarning == null ? [] : [isWarning ? isWarningNow : sql`not ${isWarningNow}`])];
}
