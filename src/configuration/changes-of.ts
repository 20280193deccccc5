import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import type { Applied } from './change-configuration.ts';
import { type ConfigurationChange, changesBetween } from './changes.ts';
import { type ConfigurationDocument, configurationDocument } from './document.ts';

const text = 'select number, document from configuration where tenant_id = $1 and number = any($2::int[])';

/** The changes between two versions, read again for repeated calls, of which only the id is stored. */
export async function changesOf(ctx: Context, { id }: Pick<Applied, 'id'>): Promise<ConfigurationChange[]> {
  const { from, to } = versionsIn(id);
  if (from === to) return [];
  const rows = await readRows<{ number: number; document: unknown }>(ctx, { name: 'documents', text, values: [ctx.tenant.id, [from, to]] });
  const documents = new Map(rows.map(({ number, document }): [number, ConfigurationDocument] => [number, configurationDocument.parse(document)]));
  return changesBetween(documents.get(from) ?? null, documents.get(to) as ConfigurationDocument);
}

export function versionsIn(id: string): { from: number; to: number } {
  const [from = 0, to = 0] = id.split('-').map(Number);
  return { from, to };
}
