import type { Context } from '../../core/context.ts';
import { readsVersionedOnly } from '../../core/versioned-tables.ts';
import type { Statement } from '../../database/pipeline.ts';
import { readRows } from '../../database/tenancy.ts';
import { fillComputed, fillKnown } from '../json/fill-slots.ts';
import { bind, type VersionedStatement } from '../statement/compiled-statement.ts';
import type { FieldStatement, PlannedStatement } from '../statement/field-statement.ts';
import { Parameter } from '../statement/parameter.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import type { FeedHeads } from './feed-heads.ts';

/** The JSON of a statement of one row and one column, finished; `null` if there is no row, or nothing in it. */
export async function readJson(ctx: Context, planned: PlannedStatement): Promise<string | null> {
  const { answers } = ctx.services;
  const versioned = answers && versionedOf(planned.compiled);
  if (versioned) return readVersioned(ctx, planned, answers, versioned);
  const [row] = await readRow<{ json: string | null }>(ctx, planned.statement());
  return row?.json == null ? null : planned.finish(row.json);
}

/**
 * Every change of what it reads moves the head in the same transaction, and one statement sees one snapshot:
 * with the same head it would read the same again. Where that is likely, only the head is looked at; else the statement looks at it, and reads where it is another one.
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
  const answer = known && (await isStillTrue(ctx, answers.heads, known)) ? known : await readIfChanged(ctx, answers.heads, { ...bound, values }, known);
  if (answer === known) answers.hits += 1;
  else {
    answers.misses += 1;
    if (answer.head !== noHead) answers.keep(ctx.tenant.id, key, answer);
  }
  return answer.json === null ? null : fillComputed(answer.json, compiled.slots, ctx, bindings.args);
}

const noHead = '';

/** A replica is asked by the position of each caller, so its looks are not shared. */
async function isStillTrue(ctx: Context, heads: FeedHeads, { head }: CachedAnswer): Promise<boolean> {
  const { services, tenant, answerBy, readsReplica, position } = ctx;
  if ((readsReplica && position) || !heads.isLikely(tenant.id, head)) return false;
  const now = await heads.look(tenant.id, answerBy, async (answerBy) => {
    const [row] = await readRows<{ head: string }>({ services, tenant, answerBy }, { ...lookAtHead, values: [tenant.id] });
    return row?.head ?? noHead;
  });
  return now === head;
}

async function readIfChanged(ctx: Context, heads: FeedHeads, statement: Statement, known: CachedAnswer | undefined): Promise<CachedAnswer> {
  const values = [...(statement.values ?? []), ctx.tenant.id, known?.head ?? noHead];
  const [row] = await readRow<{ head: string; json: string | null }>(ctx, { ...statement, values });
  if (row) heads.saw(ctx.tenant.id, row.head);
  if (known && row?.head === known.head) return known;
  return { head: row?.head ?? noHead, json: row?.json == null ? null : fillKnown(row.json) };
}

function readRow<Row>(ctx: Context, statement: Statement): Promise<Row[]> {
  if (ctx.statementTime) ctx.statementTime.reads += 1;
  return readRows(ctx, statement);
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
const lookAtHead = { name: 'feed_head', text: `select ${head} as head from feed where feed.tenant_id = $1` };

function version({ text, parameters }: FieldStatement): VersionedStatement {
  const [tenant, known] = [parameters.length + 1, parameters.length + 2];
  const read = `case when ${head} = $${known} then null else (${text}) end`;
  last += 1;
  return { number: last, text: `select ${head} as head, ${read} as json from feed where feed.tenant_id = $${tenant}`, parameters, uses: 0 };
}
