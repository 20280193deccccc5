import type { Context } from '../core/context.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import { type Applied, type ConfigurationChangeOptions, changeConfiguration } from './change-configuration.ts';
import type { Section } from './document.ts';
import { mergePatch } from './merge-patch.ts';

/** The sections whose items are saved one by one. */
export type Listed = Exclude<Section, 'desk' | 'priorityMatrix' | 'statuses' | 'transitions'>;

export interface ItemReference extends ConfigurationChangeOptions {
  key: string;
}

export interface SaveItem extends ItemReference {
  /** The index in the list; without it an item keeps its index, and a new one becomes the last. */
  rank?: number | null;
}

interface Keyed {
  key: string;
}

/** Values in the form of the document; an absent value is left alone, null clears it. */
type DocumentValues = Record<string, unknown>;

/** Adds an item, or changes the given fields of an existing one. */
export function saveItem(ctx: Context, section: Listed, input: SaveItem, values: DocumentValues): Promise<Applied> {
  let at = 0;
  return changeConfiguration(ctx, input, {
    base: ['input'],
    locate: (path) => (path[0] === section && path[1] === `${at}` ? path.slice(2) : null),
    apply: (before) => {
      const items: readonly Keyed[] = before?.[section] ?? [];
      const previousRank = items.findIndex(({ key }) => key === input.key);
      const others = items.filter(({ key }) => key !== input.key);
      at = Math.min(Math.max(input.rank ?? (previousRank === -1 ? others.length : previousRank), 0), others.length);
      return { ...before, [section]: others.toSpliced(at, 0, mergePatch(items[previousRank], { ...values, key: input.key }) as Keyed) };
    },
  });
}

/** Retires an item; refused while something refers to it. */
export function retireItem(ctx: Context, section: Listed, input: ItemReference): Promise<Applied> {
  return changeConfiguration(ctx, input, {
    base: ['input', 'key'],
    locate: () => null,
    apply: (before) => {
      const items: readonly Keyed[] = before?.[section] ?? [];
      const retired = itemByKey(items, input.key, ['input', 'key']);
      return { ...before, [section]: items.filter((item) => item !== retired) };
    },
  });
}

/** Changes settings; an absent value is left alone, null clears it. */
export function saveSettings(ctx: Context, input: ConfigurationChangeOptions, values: DocumentValues, sections: DocumentValues = {}): Promise<Applied> {
  const given = Object.fromEntries(Object.entries(sections).filter(([, value]) => value !== undefined));
  return changeConfiguration(ctx, input, {
    base: ['input'],
    locate: (path) => (path[0] === 'desk' ? path.slice(1) : path[0] !== undefined && path[0] in given ? path : null),
    apply: (before) => ({ ...before, ...given, desk: mergePatch(before?.desk, values) }),
  });
}

/** Replaces the priority matrix; null restores the default. */
export function saveMatrix(ctx: Context, input: ConfigurationChangeOptions, priorityMatrix: unknown): Promise<Applied> {
  return changeConfiguration(ctx, input, {
    base: ['input', 'matrix'],
    locate: (path) => (path[0] === 'priorityMatrix' ? path.slice(1) : null),
    apply: (before) => ({ ...before, priorityMatrix: priorityMatrix ?? undefined }),
  });
}
