import { sql } from 'kysely';
import { label } from '../reading/shape/label.ts';
import { columns, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';

export const CategoryShape: Shape = {
  types: ['Category', 'Node'],
  table: 'category',
  fields: { ...columns('id', 'key', 'rank'), label, parent: one(() => CategoryShape, 'parent', 'key') },
};

/** The ids of the categories with these keys, and of all that are part of them; evaluated once per statement. */
export function categoriesWithin(keys: unknown, { tenantId }: Viewer): Sql {
  return sql`array(with recursive within (id, key) as (
    select c.id, c.key from category c where c.tenant_id = ${tenantId}::uuid and c.key = any(${keys}::text[])
    union select c.id, c.key from category c join within w on c.parent = w.key where c.tenant_id = ${tenantId}::uuid
  ) select id from within)`;
}
