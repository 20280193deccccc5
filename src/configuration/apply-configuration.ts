import type { Context } from '../core/context.ts';
import { type Applied, type ConfigurationChangeOptions, changeConfiguration } from './change-configuration.ts';
import { inDocument } from './insist-on-document.ts';
import { mergePatch } from './merge-patch.ts';

export interface ApplyConfiguration extends ConfigurationChangeOptions {
  /** Sections that are left out stay as they are; one that is there is whole. */
  document: unknown;
}

/** A desk as one document (SLA 24: ask for a preview first). */
export function applyConfiguration(ctx: Context, input: ApplyConfiguration): Promise<Applied> {
  return changeConfiguration(ctx, input, { ...inDocument, wanted: (before) => mergePatch(before, input.document) });
}
