import type { Context } from '../platform/house.ts';
import { type Applied, changeConfiguration, type OnConfiguration } from './change-configuration.ts';
import { inDocument } from './insist-on-document.ts';
import { laidOver } from './laid-over.ts';

export interface ApplyConfiguration extends OnConfiguration {
  /** Sections that are left out stay as they are; one that is there is whole. */
  document: unknown;
}

/** A desk as one document (rule 24: ask for a preview first). */
export function applyConfiguration(ctx: Context, input: ApplyConfiguration): Promise<Applied> {
  return changeConfiguration(ctx, input, { ...inDocument, meant: (before) => laidOver(before, input.document) });
}
