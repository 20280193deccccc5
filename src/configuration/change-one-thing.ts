import type { Context } from '../platform/house.ts';
import { refuse } from '../platform/refusal.ts';
import { type Applied, changeConfiguration, type OnConfiguration } from './change-configuration.ts';
import type { Section } from './document.ts';
import { laidOver } from './laid-over.ts';

/** The sections that list things by their keys, each of which is saved by itself. */
export type Listed = Exclude<Section, 'desk' | 'priorityMatrix' | 'statuses' | 'transitions'>;

export interface OnThing extends OnConfiguration {
  key: string;
}

export interface SaveThing extends OnThing {
  /** Its place in the list; where it stood, or last, when nobody says. */
  rank?: number | null;
}

interface Keyed {
  key: string;
}

/** As the document writes it; what is absent is left alone, what is null is cleared. */
type Said = Record<string, unknown>;

/** A new thing is added, one that is there says what is given from now on. */
export function saveThing(ctx: Context, section: Listed, input: SaveThing, said: Said): Promise<Applied> {
  let at = 0;
  return changeConfiguration(ctx, input, {
    part: ['input'],
    placed: (path) => (path[0] === section && path[1] === `${at}` ? path.slice(2) : null),
    meant: (before) => {
      const things: readonly Keyed[] = before?.[section] ?? [];
      const stood = things.findIndex(({ key }) => key === input.key);
      const others = things.filter(({ key }) => key !== input.key);
      at = Math.min(Math.max(input.rank ?? (stood === -1 ? others.length : stood), 0), others.length);
      return { ...before, [section]: others.toSpliced(at, 0, laidOver(things[stood], { ...said, key: input.key }) as Keyed) };
    },
  });
}

/** It is no longer offered; what still needs it is told as the reason why not. */
export function retireThing(ctx: Context, section: Listed, input: OnThing): Promise<Applied> {
  return changeConfiguration(ctx, input, {
    part: ['input', 'key'],
    placed: () => null,
    meant: (before) => {
      const things: readonly Keyed[] = before?.[section] ?? [];
      if (!things.some(({ key }) => key === input.key)) refuse('NOT_FOUND', ['input', 'key']);
      return { ...before, [section]: things.filter(({ key }) => key !== input.key) };
    },
  });
}

/** Settings of the desk: what is absent is left alone, what is null is cleared. */
export function saveDesk(ctx: Context, input: OnConfiguration, said: Said, sections: Said = {}): Promise<Applied> {
  const written = Object.fromEntries(Object.entries(sections).filter(([, value]) => value !== undefined));
  return changeConfiguration(ctx, input, {
    part: ['input'],
    placed: (path) => (path[0] === 'desk' ? path.slice(1) : path[0] !== undefined && path[0] in written ? path : null),
    meant: (before) => ({ ...before, ...written, desk: laidOver(before?.desk, said) }),
  });
}

/** Impact by urgency; without a matrix the usual one holds. */
export function saveMatrix(ctx: Context, input: OnConfiguration, priorityMatrix: unknown): Promise<Applied> {
  return changeConfiguration(ctx, input, {
    part: ['input', 'matrix'],
    placed: (path) => (path[0] === 'priorityMatrix' ? path.slice(1) : null),
    meant: (before) => ({ ...before, priorityMatrix: priorityMatrix ?? undefined }),
  });
}
