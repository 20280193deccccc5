import { isAboutTickets, type Measure } from './kinds.ts';

export function isGiven(filter: object | null | undefined): boolean {
  return Object.values(filter ?? {}).some((part) => part != null);
}

/** Where among the measures one is that no filter of tickets can select, if a filter is given; -1 for nowhere. */
export function whereUnfiltered(measures: readonly Measure[], filter: object | null | undefined): number {
  return isGiven(filter) ? measures.findIndex((measure) => !isAboutTickets(measure)) : -1;
}
