import type { Clock } from '../../sla/clocks/clock.ts';
import type { Calendars } from '../../sla/clocks/measure.ts';
import { snapshot } from '../../sla/clocks/snapshot.ts';
import { type Draft, type Fact, put, takeBack } from './reported-ticket.ts';

type Told = Pick<Fact, 'kind' | 'at' | 'value'>;

/** What each clock of a ticket has come to. A breach counts at its instant, whatever becomes of the clock, unless the ticket is withdrawn or refused (SLA 11, SLA 13). */
export function settleClocks(draft: Draft, calendars: Calendars): void {
  const { ticket } = draft;
  if (ticket.isUncounted) return;
  for (const clock of ticket.clocks?.clocks ?? []) {
    settleOne(draft, clock, 'BREACHED', clock.breachedAt === null ? null : told(clock, 'BREACHED', clock.breachedAt));
    settleOne(draft, clock, 'MET', clock.state === 'MET' && clock.endedAt !== null ? told(clock, 'MET', clock.endedAt) : null);
    settleOne(draft, clock, 'CLOCK_TIME', timeOf(clock, calendars));
    settlePauses(draft, clock);
  }
}

/** Intervals follow each other also within a pause, as where the policy changes. */
function settlePauses(draft: Draft, { metric, number, intervals }: Clock): void {
  const kind = `${metric}_PAUSED` as const;
  const lasting = intervals.filter(({ from, to }) => from !== to);
  const starts = lasting.filter(({ isRunning }, index) => !isRunning && (lasting[index - 1]?.isRunning ?? true));
  for (const [index, { from: at }] of starts.entries()) put(draft, `${kind}:${number}:${index}`, { kind, at, value: null });
  for (let index = starts.length; `${kind}:${number}:${index}` in draft.ticket.revocable; index += 1) takeBack(draft, `${kind}:${number}:${index}`);
}

function told({ metric }: Clock, outcome: 'BREACHED' | 'MET', at: number): Told {
  return { kind: `${metric}_${outcome}`, at, value: null };
}

/** Of clocks that ended with what they measure: a response that was never given, or a cancelled clock, took no time. */
function timeOf(clock: Clock, calendars: Calendars): Told | null {
  const { metric, endedAt, endReason } = clock;
  const ending = metric === 'FIRST_RESPONSE' || metric === 'NEXT_RESPONSE' ? 'REPLY' : 'RESOLUTION';
  if (endedAt === null || endReason !== ending) return null;
  return { kind: `${metric}_CLOCK_TIME`, at: endedAt, value: snapshot(clock, endedAt, calendars).used };
}

function settleOne(draft: Draft, { metric, number }: Clock, name: string, wanted: Told | null): void {
  const key = `${metric}_${name}:${number}`;
  if (wanted) put(draft, key, wanted);
  else takeBack(draft, key);
}
