import type { Transaction } from '../core/transaction.ts';
import type { FoundFault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';

type Fields = ConfigurationDocument['fields'];

const inForce = 'c.number = (select t.config_version from tenant t where t.tenant_id = $1)';

/** The type of a custom field never changes, even of a retired one, because tickets keep its values: a text would be taken for a secret. */
export async function whyNotFieldTypes(ctx: Transaction, { fields }: ConfigurationDocument): Promise<FoundFault[]> {
  const now = await typesOf(ctx, fields, inForce);
  const others = fields.filter(({ key, type }) => now.get(key) !== type);
  const ever = await typesOf(ctx, others, 'true');
  return others.flatMap((field) =>
    (ever.get(field.key) ?? field.type) === field.type ? [] : [{ code: 'TYPE_STAYS', path: ['fields', `${fields.indexOf(field)}`, 'type'] }],
  );
}

/** The types that the fields had last, in versions for which the condition holds. */
async function typesOf({ query, tenant }: Transaction, fields: Fields, condition: string): Promise<ReadonlyMap<string, string>> {
  if (fields.length === 0) return new Map();
  const text = `
    select distinct on (f.field->>'key') f.field->>'key' as key, f.field->>'type' as type
    from configuration c cross join jsonb_array_elements(c.document->'fields') f (field)
    where c.tenant_id = $1 and ${condition} and f.field->>'key' = any($2::text[])
    order by f.field->>'key', c.number desc`;
  const [found] = await query({ text, values: [tenant.id, fields.map(({ key }) => key)] });
  return new Map((found?.rows ?? []).map(({ key, type }) => [key, type]));
}
