import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { type Applied, type ConfigurationChangeOptions, changeConfiguration } from './change-configuration.ts';
import type { Section } from './document.ts';
import { mergePatch } from './merge-patch.ts';

/** The sections that list things by their keys, each of which is saved by itself. */
export type Listed = Exclude<Section, 'desk' | 'priorityMatrix' | 'statuses' | 'transitions'>;

export interface ItemReference extends ConfigurationChangeOptions {
  key: string;
}

export interface SaveItem extends ItemReference {
  /** Its place in the list; where it stood, or last, when nobody says. */
  rank?: number | null;
}

interface Keyed {
  key: string;
}

/** As the document writes it; what is absent is left alone, what is null is cleared. */
type Written = Record<string, unknown>;

/** A new thing is added, one that is there says what is given from now on. */
export function saveItem(ctx: Context, section: Listed, input: SaveItem, values: Written): Promise<Applied> {
  let at = 0;
  return changeConfiguration(ctx, input, {
    part: ['input'],
    placed: (path) => (path[0] === section && path[1] === `${at}` ? path.slice(2) : null),
    wanted: (before) => {
      const items: readonly Keyed[] = before?.[section] ?? [];
      const previousRank = items.findIndex(({ key }) => key === input.key);
      const others = items.filter(({ key }) => key !== input.key);
      at = Math.min(Math.max(input.rank ?? (previousRank === -1 ? others.length : previousRank), 0), others.length);
      return { ...before, [section]: others.toSpliced(at, 0, mergePatch(items[previousRank], { ...values, key: input.key }) as Keyed) };
    },
  });
}

/** It is no longer offered; what still needs it is told as the reason why not. */
export function retireItem(ctx: Context, section: Listed, input: ItemReference): Promise<Applied> {
  return changeConfiguration(ctx, input, {
    part: ['input', 'key'],
    placed: () => null,
    wanted: (before) => {
      const items: readonly Keyed[] = before?.[section] ?? [];
      if (!items.some(({ key }) => key === input.key)) refuse('NOT_FOUND', ['input', 'key']);
      return { ...before, [section]: items.filter(({ key }) => key !== input.key) };
    },
  });
}

/** Settings of the desk: what is absent is left alone, what is null is cleared. */
export function saveSettings(ctx: Context, input: ConfigurationChangeOptions, values: Written, sections: Written = {}): Promise<Applied> {
  const written = Object.fromEntries(Object.entries(sections).filter(([, value]) => value !== undefined));
  return changeConfiguration(ctx, input, {
    part: ['input'],
    placed: (path) => (path[0] === 'desk' ? path.slice(1) : path[0] !== undefined && path[0] in written ? path : null),
    wanted: (before) => ({ ...before, ...written, desk: mergePatch(before?.desk, values) }),
  });
}

/** Impact by urgency; without a matrix the usual one holds. */
export function saveMatrix(ctx: Context, input: ConfigurationChangeOptions, priorityMatrix: unknown): Promise<Applied> {
  return changeConfiguration(ctx, input, {
    part: ['input', 'matrix'],
    placed: (path) => (path[0] === 'priorityMatrix' ? path.slice(1) : null),
    wanted: (before) => ({ ...before, priorityMatrix: priorityMatrix ?? undefined }),
  });
}
