import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { type ConfigurationDocument, configurationDocument } from './document.ts';

const text = `select c.document from tenant t join configuration c on c.tenant_id = $1 and c.number = t.config_version where t.tenant_id = $1`;

/** Reads the current document in one statement. */
export async function readDocumentNow(ctx: Context): Promise<ConfigurationDocument> {
  const [row] = await readRows<{ document: unknown }>(ctx, { name: 'document_now', text, values: [ctx.tenant.id] });
  return configurationDocument.parse(row?.document);
}
