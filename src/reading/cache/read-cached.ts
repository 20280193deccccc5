import type { Context } from '../../core/context.ts';
import type { Head } from '../../core/feed-head.ts';
import type { Statement } from '../../database/pipeline.ts';
import { readRows } from '../../database/tenancy.ts';
import { fillComputed, fillKnown } from '../json/fill-slots.ts';
import { bind, type VersionedStatement } from '../statement/compiled-statement.ts';
import type { FieldStatement, PlannedStatement } from '../statement/field-statement.ts';
import { type Bindings, Parameter } from '../statement/parameter.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import type { FeedHeads } from './feed-heads.ts';
import { headOf } from './heads.ts';

/** The JSON of a statement of one row and one column, finished; `null` if there is no row, or nothing in it. */
export async function readJson(ctx: Context, planned: PlannedStatement): Promise<string | null> {
  const { answers } = ctx.services;
  const { compiled, bindings } = planned;
  if (answers && versionedOf(compiled)) {
    const shared = await readOfAllQueues(ctx, planned, answers);
    if (shared !== undefined) return shared;
    return finished(ctx, compiled, bindings, await readVersioned(ctx, compiled, bindings, answers));
  }
  const [row] = await readRow<{ json: string | null }>(ctx, planned.statement());
  return row?.json == null ? null : planned.finish(row.json);
}

/** The same answer for all who see every queue. `undefined` for others, also for those who did a moment ago: the head at which it was read ends with the version of the feed, which moves with queues and their members. */
async function readOfAllQueues(
  ctx: Context,
  { bindings, compiled: { ofAllQueues } }: PlannedStatement,
  answers: AnswerCache,
): Promise<string | null | undefined> {
  if (!ctx.allQueuesAt || !ofAllQueues || !versionedOf(ofAllQueues)) return undefined;
  const answer = await readVersioned(ctx, ofAllQueues, bindings, answers);
  return answer.head.endsWith(ctx.allQueuesAt) ? finished(ctx, ofAllQueues, bindings, answer) : undefined;
}

function finished(ctx: Context, { slots }: FieldStatement, { args }: Bindings, { json }: CachedAnswer): string | null {
  return json === null ? null : fillComputed(json, slots, ctx, args);
}

/**
 * Every change of what it reads moves the head in the same transaction, and one statement sees one snapshot:
 * with the same head it would read the same again. Where that is likely, only the head is looked at; else the statement looks at it, and reads where it is another one.
 */
async function readVersioned(ctx: Context, compiled: FieldStatement, bindings: Bindings, answers: AnswerCache): Promise<CachedAnswer> {
  const versioned = versionedOf(compiled) as VersionedStatement;
  const bound = bind(versioned, bindings);
  const values = [...(bound.values ?? [])];
  const key = `${versioned.number}|${JSON.stringify(values)}`;
  const known = answers.find(ctx.tenant.id, key);
  const { head } = versioned;
  const ticketIds = head.parameter === undefined ? [] : [String(values[head.parameter - 1])];
  const isTrue = known && (await isStillTrue(ctx, answers.heads, head, ticketIds, known));
  const answer = isTrue ? known : await readIfChanged(ctx, answers.heads, head, ticketIds, { ...bound, values }, known);
  if (answer === known) answers.hits += 1;
  else {
    answers.misses += 1;
    if (answer.head !== noHead) answers.keep(ctx.tenant.id, key, answer);
  }
  return answer;
}

const noHead = '';

/** Who was looked up for this request alone came with the heads of that moment. A replica is asked by the position of each caller, so its looks are not shared. */
async function isStillTrue(ctx: Context, heads: FeedHeads, { name, at }: Head, ticketIds: string[], known: CachedAnswer): Promise<boolean> {
  const { services, tenant, answerBy, readsReplica, position } = ctx;
  const key = keyOf(ctx, name, ticketIds);
  const seen = ctx.heads?.[name];
  if (seen !== undefined) {
    heads.saw(key, seen);
    return seen === known.head;
  }
  if ((readsReplica && position) || !heads.isLikely(key, known.head)) return false;
  const now = await heads.look(key, answerBy, async (answerBy) => {
    const text = `select ${at('$2')} as head from feed where feed.tenant_id = $1`;
    const [row] = await readRows<{ head: string }>({ services, tenant, answerBy }, { name, text, values: [tenant.id, ...ticketIds] });
    return row?.head ?? noHead;
  });
  return now === known.head;
}

async function readIfChanged(
  ctx: Context,
  heads: FeedHeads,
  { name }: Head,
  ticketIds: string[],
  statement: Statement,
  known: CachedAnswer | undefined,
): Promise<CachedAnswer> {
  const values = [...(statement.values ?? []), ctx.tenant.id, known?.head ?? noHead];
  const [row] = await readRow<{ head: string; json: string | null }>(ctx, { ...statement, values });
  if (row) heads.saw(keyOf(ctx, name, ticketIds), row.head);
  if (known && row?.head === known.head) return known;
  return { head: row?.head ?? noHead, json: row?.json == null ? null : fillKnown(row.json) };
}

function keyOf({ tenant }: Context, name: string, ticketIds: string[]): string {
  return [tenant.id, name, ...ticketIds].join('/');
}

function readRow<Row>(ctx: Context, statement: Statement): Promise<Row[]> {
  if (ctx.statementTime) ctx.statementTime.reads += 1;
  return readRows(ctx, statement);
}

let last = 0;

function versionedOf(compiled: FieldStatement): VersionedStatement | null {
  if (compiled.versioned === undefined) {
    const head = compiled.parameters.some((parameter) => parameter instanceof Parameter && parameter.isMoment) ? null : headOf(compiled.text);
    compiled.versioned = head && version(compiled, head);
  }
  return compiled.versioned;
}

function version({ text, parameters }: FieldStatement, head: Head): VersionedStatement {
  const [tenant, known] = [parameters.length + 1, parameters.length + 2];
  const now = head.at(`$${head.parameter}`);
  const read = `case when ${now} = $${known} then null else (${text}) end`;
  last += 1;
  return { number: last, head, text: `select ${now} as head, ${read} as json from feed where feed.tenant_id = $${tenant}`, parameters, uses: 0 };
}
