import { sql } from 'kysely';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import type { ConfigurationDocument, Section } from './document.ts';

/** The items of a section of the current document, each as `item`. */
export function sectionOf({ tenantId }: Viewer, name: Section): Sql {
  return sql`select x.item from tenant d join configuration c on c.tenant_id = ${tenantId}::uuid and c.number = d.config_version,
    jsonb_array_elements(c.document->${sql.lit(name)}) x (item) where d.tenant_id = ${tenantId}::uuid`;
}

/** A section of the current document as a whole; evaluated once per statement. */
export function wholeSection({ tenantId }: Viewer, name: Section): Sql {
  return sql`(select c.document->${sql.lit(name)} from tenant d join configuration c on c.tenant_id = ${tenantId}::uuid and c.number = d.config_version
    where d.tenant_id = ${tenantId}::uuid)`;
}

/** A setting of the desk in the current document, as text; evaluated once per statement. */
export function deskSetting({ tenantId }: Viewer, name: keyof ConfigurationDocument['desk']): Sql {
  return sql`(select c.document->'desk'->>${sql.lit(name)} from tenant d join configuration c on c.tenant_id = ${tenantId}::uuid and c.number = d.config_version
    where d.tenant_id = ${tenantId}::uuid)`;
}

/** The ids of the statuses with this setting; evaluated once per statement, however many tickets it reads. */
export function statusesThat({ tenantId }: Viewer, setting: keyof typeof settings): Sql {
  return sql`array(select s.id from status s where s.tenant_id = ${tenantId}::uuid and s.retired_at is null and ${settings[setting]})`;
}

/** The ids of the queues from which a ticket can be escalated further; evaluated once per statement. */
export function escalatingQueues(viewer: Viewer): Sql {
  return sql`array(select q.id from queue q where q.tenant_id = ${viewer.tenantId}::uuid
    and q.key in (select f.item->>'key' from (${sectionOf(viewer, 'queues')}) f where f.item->>'escalatesTo' is not null))`;
}

const settings = { survey: sql`s.survey`, review: sql`s.review`, onRelease: sql`s.on_release is not null` };
