import type { Context } from '../core/context.ts';
import { type Applied, type ConfigurationChangeOptions, changeConfiguration } from './change-configuration.ts';
import { inDocument } from './insist-on-document.ts';
import { mergePatch } from './merge-patch.ts';

export interface ApplyConfiguration extends ConfigurationChangeOptions {
  /** Omitted sections stay as they are; a given section replaces the former one. */
  document: unknown;
}

/** Applies a whole configuration document (SLA 24: preview it first). */
export function applyConfiguration(ctx: Context, input: ApplyConfiguration): Promise<Applied> {
  return changeConfiguration(ctx, input, { ...inDocument, apply: (before) => mergePatch(before, input.document) });
}
