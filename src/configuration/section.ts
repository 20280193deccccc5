import { sql } from 'kysely';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import type { ConfigurationDocument, Section } from './document.ts';

/** The items of a section of the current document, each as `item`. */
export function sectionOf({ tenantId }: Viewer, name: Section): Sql {
  return sql`select x.item from tenant d join configuration c on c.tenant_id = ${tenantId}::uuid and c.number = d.config_version,
    jsonb_array_elements(c.document->${sql.lit(name)}) x (item) where d.tenant_id = ${tenantId}::uuid`;
}

/** A setting of the desk in the current document, as text; evaluated once per statement. */
export function deskSetting({ tenantId }: Viewer, name: keyof ConfigurationDocument['desk']): Sql {
  return sql`(select c.document->'desk'->>${sql.lit(name)} from tenant d join configuration c on c.tenant_id = ${tenantId}::uuid and c.number = d.config_version
    where d.tenant_id = ${tenantId}::uuid)`;
}

/** The ids of the statuses with this setting; evaluated once per statement, however many tickets it reads. */
export function statusesThat(viewer: Viewer, setting: 'survey' | 'review' | 'onRelease'): Sql {
  const keys = sql`select s.item->>'key' from (${sectionOf(viewer, 'statuses')}) s where coalesce(s.item->>${sql.lit(setting)}, 'false') <> 'false'`;
  return sql`array(select s.id from status s where s.tenant_id = ${viewer.tenantId}::uuid and s.key in (${keys}))`;
}
