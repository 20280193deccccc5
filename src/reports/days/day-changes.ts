import type { Zone } from '../../calendars/time/zone.ts';
import { dayGroups } from '../dimensions.ts';
import type { FoldedBatch } from '../fold/fold-batch.ts';
import type { Fact, Reported } from '../fold/reported-ticket.ts';
import { isTimed } from '../kinds.ts';
import { binOf } from './bins.ts';
import { dateText, dayOf, monthOf } from './local-days.ts';

/** By how much the count of a day or month changes, the sum of its values, and how many of its times are in each bin. */
export interface PeriodChange {
  dimension: string;
  kind: string;
  /** Its first day. */
  start: string;
  value: string;
  count: number;
  sum: number;
  bins: number[] | null;
}

/** What a batch of events changes in the days. A fact that is replaced or taken back is among those that its ticket knew before. */
export function dayChanges(known: ReadonlyMap<string, Reported>, { facts }: FoldedBatch, zone: Zone): PeriodChange[] {
  const changed = new Map<string, PeriodChange>();
  for (const [id, changes] of facts) {
    const before = known.get(id)?.revocable;
    for (const [key, fact] of changes) {
      const replaced = before?.[key];
      if (replaced) count(changed, replaced, -1, zone);
      if (fact) count(changed, fact, 1, zone);
    }
  }
  return [...changed.values()];
}

/** What changes of days change in their months. */
export function monthChanges(days: readonly PeriodChange[]): PeriodChange[] {
  const changed = new Map<string, PeriodChange>();
  for (const day of days) {
    const start = monthOf(day.start);
    const month = among(changed, { ...day, start });
    month.count += day.count;
    month.sum += day.sum;
    for (const [bin, count] of day.bins?.entries() ?? []) addToBin(month, bin, count);
  }
  return [...changed.values()];
}

function count(changed: Map<string, PeriodChange>, fact: Fact, by: 1 | -1, zone: Zone): void {
  const { kind } = fact;
  const start = dateText(dayOf(zone, fact.at));
  for (const { name, of } of dayGroups) {
    const change = among(changed, { dimension: name, kind, start, value: of(fact) ?? '' });
    change.count += by;
    change.sum += by * (fact.value ?? 0);
    if (isTimed(kind)) addToBin(change, binOf(fact.value ?? 0), by);
  }
}

function among(
  changed: Map<string, PeriodChange>,
  { dimension, kind, start, value }: Pick<PeriodChange, 'dimension' | 'kind' | 'start' | 'value'>,
): PeriodChange {
  const key = `${dimension} ${kind} ${start} ${value}`;
  const change = changed.get(key) ?? { dimension, kind, start, value, count: 0, sum: 0, bins: null };
  changed.set(key, change);
  return change;
}

function addToBin(change: PeriodChange, bin: number, by: number): void {
  change.bins ??= [];
  const { bins } = change;
  while (bins.length <= bin) bins.push(0);
  bins[bin] = (bins[bin] ?? 0) + by;
}
