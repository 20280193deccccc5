import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { type ConfigurationDocument, configurationDocument } from './document.ts';
import { faultTexts } from './fault-texts.ts';
import { faultsOfForm } from './faults-of-form.ts';
import { type ConfigurationFault, whyNotConfiguration } from './why-not-configuration.ts';
import { whyNotInTenant } from './why-not-in-tenant.ts';

/** What came of a document: the whole of what is meant, or every reason against it. */
export type Checked = { document: ConfigurationDocument; faults?: never } | { document?: never; faults: ConfigurationFault[] };

const mostTold = 50;

/** Looks at what is meant as a whole; nothing is written. */
export async function checkDocument(ctx: Transaction, meant: unknown): Promise<Checked> {
  const read = configurationDocument.safeParse(meant);
  if (!read.success) return { faults: told(faultsOfForm(read.error.issues, meant)) };
  const faults = whyNotConfiguration(read.data);
  const all = faults.length > 0 ? faults : await whyNotInTenant(ctx, read.data);
  return all.length > 0 ? { faults: told(all) } : { document: read.data };
}

function told(faults: readonly ConfigurationFault[]): ConfigurationFault[] {
  return faults.slice(0, mostTold).map((fault) => ({ ...fault, message: fault.message ?? faultTexts[fault.code] ?? fault.code }));
}

/** Where the reasons point: into the part of the input that says what is meant; `null` for what was not given with it. */
export interface Placing {
  part: string[];
  placed(path: string[]): string[] | null;
}

export const inDocument: Placing = { part: ['input', 'document'], placed: (path) => path };

/** The whole document that is meant, or a refusal with every reason against it, each with its place. */
export async function insistOnDocument(ctx: Transaction, meant: unknown, { part, placed }: Placing): Promise<ConfigurationDocument> {
  const { document, faults } = await checkDocument(ctx, meant);
  if (document) return document;
  const first = placed(faults[0]?.path ?? []) ?? [];
  return refuse('INVALID_CONFIGURATION', [...part, ...first], { faults: faults.map((fault) => ({ ...fault, path: placed(fault.path) ?? fault.path })) });
}
