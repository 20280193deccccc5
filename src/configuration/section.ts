import { sql } from 'kysely';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import type { Section } from './document.ts';

/** The things of a section of the desk's document in force, each as `one`. */
export function sectionOf({ tenantId }: Viewer, name: Section): Sql {
  return sql`select x.one from tenant d join configuration c on c.tenant_id = ${tenantId}::uuid and c.number = d.config_version,
    jsonb_array_elements(c.document->${sql.lit(name)}) x (one) where d.tenant_id = ${tenantId}::uuid`;
}

/** The ids of the statuses that say a thing of themselves: a statement looks once, however many tickets it reads. */
export function statusesThat(viewer: Viewer, says: 'survey' | 'review' | 'onRelease'): Sql {
  const keys = sql`select s.one->>'key' from (${sectionOf(viewer, 'statuses')}) s where coalesce(s.one->>${sql.lit(says)}, 'false') <> 'false'`;
  return sql`array(select s.id from status s where s.tenant_id = ${viewer.tenantId}::uuid and s.key in (${keys}))`;
}
