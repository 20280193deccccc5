import type { Context } from '../../core/context.ts';
import { readsVersionedOnly } from '../../core/versioned-tables.ts';
import { readRows } from '../../database/tenancy.ts';
import { fillComputed, fillKnown } from '../json/fill-slots.ts';
import { bind, type VersionedStatement } from '../statement/compiled-statement.ts';
import type { FieldStatement, PlannedStatement } from '../statement/field-statement.ts';
import { Parameter } from '../statement/parameter.ts';
import type { AnswerCache } from './answer-cache.ts';

/** The JSON of a statement of one row and one column, finished; `null` if there is no row, or nothing in it. */
export async function readJson(ctx: Context, planned: PlannedStatement): Promise<string | null> {
  const { answers } = ctx.services;
  const versioned = answers && versionedOf(planned.compiled);
  if (versioned) return readVersioned(ctx, planned, answers, versioned);
  const [row] = await readRows<{ json: string | null }>(ctx, planned.statement());
  return row?.json == null ? null : planned.finish(row.json);
}

/**
 * Every change of what it reads moves the head in the same transaction, and one statement sees one snapshot:
 * with the same head it would read the same again.
 */
async function readVersioned(
  ctx: Context,
  { bindings, compiled }: PlannedStatement,
  answers: AnswerCache,
  versioned: VersionedStatement,
): Promise<string | null> {
  const bound = bind(versioned, bindings);
  const values = [...(bound.values ?? [])];
  const key = `${versioned.number}|${JSON.stringify(values)}`;
  const known = answers.find(ctx.tenant.id, key);
  const statement = { ...bound, values: [...values, ctx.tenant.id, known?.head ?? ''] };
  const [row] = await readRows<{ head: string; json: string | null }>(ctx, statement);
  const answer = row && row.head === known?.head ? known : { head: row?.head ?? '', json: row?.json == null ? null : fillKnown(row.json) };
  if (answer === known) answers.hits += 1;
  else {
    answers.misses += 1;
    if (row) answers.keep(ctx.tenant.id, key, answer);
  }
  return answer.json === null ? null : fillComputed(answer.json, compiled.slots, ctx, bindings.args);
}

let last = 0;

function versionedOf(compiled: FieldStatement): VersionedStatement | null {
  compiled.versioned ??= isCacheable(compiled) ? version(compiled) : null;
  return compiled.versioned;
}

function isCacheable({ text, parameters }: FieldStatement): boolean {
  return !parameters.some((parameter) => parameter instanceof Parameter && parameter.isMoment) && readsVersionedOnly(text);
}

/** The instant of the newest event is another one where a restored database counts on from an earlier number. */
const head = `concat_ws('/', feed.seq, feed.version, extract(epoch from feed.latest_at))`;

function version({ text, parameters }: FieldStatement): VersionedStatement {
  const [tenant, known] = [parameters.length + 1, parameters.length + 2];
  const read = `case when ${head} = $${known} then null else (${text}) end`;
  last += 1;
  return { number: last, text: `select ${head} as head, ${read} as json from feed where feed.tenant_id = $${tenant}`, parameters, uses: 0 };
}
