import type { Zone } from '../../calendars/time/zone.ts';
import { dayGroups } from '../dimensions.ts';
import type { FoldedBatch } from '../fold/fold-batch.ts';
import type { Fact, ReportedTicket } from '../fold/reported-ticket.ts';
import { dateText, dayOf } from './local-days.ts';

/** By how much the count of a day changes, and the sum of its values. */
export interface DayChange {
  dimension: string;
  kind: string;
  day: string;
  value: string;
  count: number;
  sum: number;
}

/** What a batch of events changes in the days. A fact that is replaced or taken back is among those that its ticket knew before. */
export function dayChanges(known: ReadonlyMap<string, ReportedTicket>, { facts }: FoldedBatch, zone: Zone): DayChange[] {
  const changed = new Map<string, DayChange>();
  for (const [ticketId, changes] of facts) {
    const before = known.get(ticketId)?.revocable;
    for (const [key, fact] of changes) {
      const replaced = before?.[key];
      if (replaced) count(changed, replaced, -1, zone);
      if (fact) count(changed, fact, 1, zone);
    }
  }
  return [...changed.values()].filter(({ count, sum }) => count !== 0 || sum !== 0);
}

function count(changed: Map<string, DayChange>, fact: Fact, by: 1 | -1, zone: Zone): void {
  const { kind } = fact;
  const day = dateText(dayOf(zone, fact.at));
  for (const { name, of } of dayGroups) {
    const value = of(fact) ?? '';
    const key = `${name} ${kind} ${day} ${value}`;
    const change = changed.get(key) ?? { dimension: name, kind, day, value, count: 0, sum: 0 };
    change.count += by;
    change.sum += by * (fact.value ?? 0);
    changed.set(key, change);
  }
}
