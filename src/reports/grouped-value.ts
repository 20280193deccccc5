import { sql } from 'kysely';
import { isReadableArticle, seesEveryArticle } from '../articles/article.shape.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { visibleCustomFields } from '../tickets/custom-fields/visible-custom-fields.ts';
import { visibilityLevelOf, visibleQueues } from '../tickets/visibility/ticket-visibility.ts';
import { columnOf, type Dimension, isStored, type StoredDimension } from './dimensions.ts';

/** What values are relative to. */
export interface GroupedBy {
  zone: unknown;
  /** The end of the time. */
  to: unknown;
  /** The row of the ticket; `null` where the facts are about none. */
  ticket: Sql | null;
  /** The key of the custom field. */
  fieldKey: unknown;
}

/** Of a fact `f`. */
export function valueOfFact(dimension: Dimension, viewer: Viewer, { zone, to, ticket, fieldKey }: GroupedBy): Sql {
  if (isStored(dimension)) return shownTo(dimension, sql`f.${sql.ref(columnOf(dimension).column)}`, viewer);
  if (dimension === 'CUSTOM_FIELD') return ticket ? valueOfField(ticket, fieldKey, viewer) : sql`null::text`;
  if (dimension === 'AGE') return ageBand(sql`${to}::timestamptz - f.opened_at`);
  const local = sql`(f.at at time zone ${zone}::text)`;
  return dimension === 'HOUR_OF_DAY' ? sql`to_char(${local}, 'HH24')` : sql`to_char(${local}, 'ID')`;
}

/** A queue that the viewer does not see is none to them, nor is an article that they do not read; and of an entitlement they are told the type. */
export function shownTo(dimension: StoredDimension, column: Sql, viewer: Viewer): Sql {
  if (dimension === 'ENTITLEMENT_TYPE') return sql`(select e.type from entitlement e where e.tenant_id = ${viewer.tenantId}::uuid and e.id = ${column})`;
  if (dimension === 'ARTICLE') return seesEveryArticle(viewer.actor) ? column : readableArticle(column, viewer);
  if (dimension !== 'QUEUE' || visibilityLevelOf(viewer.actor) === 'EVERYTHING') return column;
  return sql`(case when ${column} = any(array(${visibleQueues(viewer)})) then ${column} end)`;
}

function readableArticle(id: Sql, viewer: Viewer): Sql {
  return sql`(select a.id from article a where a.tenant_id = ${viewer.tenantId}::uuid and a.id = ${id} and ${isReadableArticle(sql.ref('a'), viewer)})`;
}

/** A field that the viewer may not read is empty. */
function valueOfField(ticket: Sql, key: unknown, viewer: Viewer): Sql {
  const readable = visibleCustomFields(viewer);
  const value = sql`(${ticket}.custom_fields->>${key}::text)`;
  return readable ? sql`(case when ${key}::text = any(${readable}) then ${value} end)` : value;
}

const ages: readonly [name: string, days: number][] = [
  ['UNDER_1_DAY', 1],
  ['UNDER_7_DAYS', 7],
  ['UNDER_30_DAYS', 30],
  ['UNDER_90_DAYS', 90],
];

function ageBand(age: Sql): Sql {
  const bands = ages.map(([name, days]) => sql`when ${age} < ${sql.lit(`${days} days`)}::interval then ${sql.lit(name)}`);
  return sql`(case ${sql.join(bands, sql` `)} else 'OLDER' end)`;
}
