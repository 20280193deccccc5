import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { ConfigurationFault } from './configuration-fault.ts';
import { type ConfigurationDocument, configurationDocument } from './document.ts';
import { schemaFaults } from './schema-faults.ts';
import { whyNotTemplates } from './templates/why-not-templates.ts';
import { whyNotConfiguration } from './why-not-configuration.ts';
import { whyNotInTenant } from './why-not-in-tenant.ts';
import { withAllowed } from './with-allowed.ts';

/** A valid document, or all its faults. */
export type Checked = { document: ConfigurationDocument; faults?: never } | { document?: never; faults: ConfigurationFault[] };

const maxFaults = 50;

/** Checks a document as a whole; writes nothing. */
export async function checkDocument(ctx: Transaction, given: unknown): Promise<Checked> {
  const read = configurationDocument.safeParse(given);
  if (!read.success) return { faults: withAllowed(schemaFaults(read.error.issues, given).slice(0, maxFaults), given) };
  const faults = [...whyNotConfiguration(read.data), ...(await whyNotTemplates(read.data))];
  const all = faults.length > 0 ? faults : await whyNotInTenant(ctx, read.data);
  return all.length > 0 ? { faults: withAllowed(all.slice(0, maxFaults), read.data) } : { document: read.data };
}

/** Maps a path in the document to one in the input; `null` if the input does not contain it. */
export interface FaultLocation {
  base: string[];
  locate(path: string[]): string[] | null;
}

export const inDocument: FaultLocation = { base: ['input', 'document'], locate: (path) => path };

/** Returns the valid document, or refuses with every fault and its path. */
export async function insistOnDocument(ctx: Transaction, given: unknown, { base, locate }: FaultLocation): Promise<ConfigurationDocument> {
  const { document, faults } = await checkDocument(ctx, given);
  if (document) return document;
  const first = locate(faults[0]?.path ?? []) ?? [];
  return refuse('INVALID_CONFIGURATION', [...base, ...first], { faults: faults.map((fault) => ({ ...fault, path: locate(fault.path) ?? fault.path })) });
}
