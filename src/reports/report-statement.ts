import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { bind, compile, parameterizedViewer, viewerBindings } from '../reading/statement/compiled-statement.ts';
import { type AskedReport, mostBinRows, mostNumbers } from './asked-report.ts';
import { binsSql, countedSql } from './counted-rows.ts';

/** The position and all numbers in one statement, so that they are of the same moment. */
export function reportStatement(ctx: Context, asked: AskedReport): Statement {
  const compiled = compile(reportSql(parameterizedViewer(ctx.actor), asked));
  return bind(compiled, { viewer: viewerBindings(ctx), given: {}, args: [] });
}

function reportSql(viewer: Viewer, asked: AskedReport): Sql {
  const position = sql`from report_position p where p.tenant_id = ${viewer.tenantId}::uuid`;
  const at = sql`to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const bins = asked.percentiles === 'BINS' ? binsOf(viewer, asked) : sql`'[]'::json`;
  return sql`select (select p.seq::text ${position}) as seq, (select ${at} ${position}) as at, (select p.zone ${position}) as zone,
    ${rowsOf(numbers(viewer, asked), asked)} as rows, ${bins} as bins`;
}

function rowsOf(read: Sql, asked: AskedReport): Sql {
  const row = sql`json_build_array(g.kind, g.bucket, g.is_before, g.is_grouped, g.count, g.sum, g.percentiles${shownNames(asked)})`;
  return sql`(select coalesce(json_agg(${row}), '[]') from (${read}) g)`;
}

function numbers(viewer: Viewer, asked: AskedReport): Sql {
  const percentiles = asked.percentiles === 'EXACT' ? sql`percentile_disc(array[0.5, 0.9, 0.95]) within group (order by f.value)` : sql`null`;
  return sql`select f.kind, f.bucket, f.is_before, ${isGrouped(asked)} as is_grouped${listed(asked)}, sum(f.count)::int as count, sum(f.value)::float8 as sum,
      ${percentiles} as percentiles
    from (${countedSql(viewer, asked)}) f group by grouping sets (${sets(asked)}) limit ${sql.lit(mostNumbers + 1)}`;
}

function binsOf(viewer: Viewer, asked: AskedReport): Sql {
  const row = sql`json_build_array(g.kind, g.bucket, g.bins::text, g.bin, g.count${shownNames(asked)})`;
  return sql`(select coalesce(json_agg(${row}), '[]') from (select * from (${binsSql(viewer, asked)}) f limit ${sql.lit(mostBinRows + 1)}) g)`;
}

function namesOf({ groupBy }: AskedReport): Sql[] {
  return groupBy.map((_, index) => sql`${sql.ref(`d${index}`)}`);
}

function shownNames(asked: AskedReport): Sql {
  return sql.join(
    namesOf(asked).map((name) => sql`, g.${name}`),
    sql``,
  );
}

function listed(asked: AskedReport): Sql {
  const names = namesOf(asked);
  return names.length === 0 ? sql`` : sql`, ${sql.join(names)}`;
}

function isGrouped(asked: AskedReport): Sql {
  const names = namesOf(asked);
  return names.length === 0 ? sql`false` : sql`grouping(${sql.join(names)}) = 0`;
}

function sets(asked: AskedReport): Sql {
  const grouped = sql`, (f.kind, f.bucket${listed(asked)}), (f.kind, f.is_before${listed(asked)})`;
  return sql`(f.kind, f.bucket), (f.kind, f.is_before)${asked.groupBy.length === 0 ? sql`` : grouped}`;
}
