import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { readId } from '../core/ids.ts';
import { type Labels, labelIn } from '../core/labels.ts';
import { readRows } from '../database/tenancy.ts';
import type { Dimension } from './dimensions.ts';
import type { Group, Series } from './report-series.ts';

const tables: Partial<Record<Dimension, string>> = {
  QUEUE: 'queue',
  CATEGORY: 'category',
  SEVERITY: 'severity',
  REQUEST_TYPE: 'request_type',
  QUALIFICATION: 'qualification',
};
const names: Partial<Record<Dimension, [table: string, column: string]>> = {
  AGENT: ['principal', 'name'],
  ORGANIZATION: ['organization', 'name'],
  ARTICLE: ['article', 'title'],
};
const text = [
  ...Object.entries(tables).map(
    ([name, table]) => `select '${name}' as dimension, id, labels, null as name from ${table} where tenant_id = $1 and id = any($2::uuid[])`,
  ),
  ...Object.entries(names).map(
    ([name, [table, column]]) => `select '${name}', id, null, ${column} from ${table} where tenant_id = $1 and id = any($2::uuid[])`,
  ),
].join(' union all ');

/** Gives each group the name of what it is of; those of people to anyone who may read people. */
export async function addLabels(ctx: Context, series: readonly Series[]): Promise<void> {
  const groups = series.flatMap(({ group }) => group);
  const ids = [...new Set(groups.flatMap((group) => uuidOf(group) ?? []))];
  const rows =
    ids.length === 0
      ? []
      : await readRows<{ id: string; dimension: Dimension; labels: Labels | null; name: string | null }>(ctx, {
          name: 'labels_of_report',
          text,
          values: [ctx.tenant.id, ids],
        });
  const label = ({ labels, name }: (typeof rows)[number]) => (labels ? labelIn(labels, ctx.locale, ctx.tenant.locale) : name);
  const known = new Map(rows.map((row) => [`${row.dimension} ${row.id}`, label(row)]));
  for (const group of groups) {
    const isHidden = group.dimension === 'AGENT' && !may(ctx.actor, 'people:read');
    group.label = isHidden ? null : (known.get(`${group.dimension} ${uuidOf(group)}`) ?? group.value);
  }
}

function uuidOf({ id }: Group): string | null {
  return id === null
    ? null
    : readId(id, 'Queue', 'Category', 'Severity', 'RequestType', 'Qualification', 'User', 'ApiKey', 'SystemActor', 'Organization', 'Article');
}
