import type { Context } from '../../core/context.ts';
import type { ValidatorSql } from '../../core/validator.ts';
import type { Statement } from '../../database/pipeline.ts';
import { readRows } from '../../database/tenancy.ts';
import { fillComputed, fillKnown } from '../json/fill-slots.ts';
import { repeatableRows } from '../repeatable-rows.ts';
import { bind, type ConditionalStatement } from '../statement/compiled-statement.ts';
import type { FieldStatement, PlannedStatement } from '../statement/field-statement.ts';
import type { Bindings } from '../statement/parameter.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import { conditionalOf } from './conditional-statement.ts';
import type { ValidatorReader } from './validator-reader.ts';

/** The finished JSON of a statement whose answers can be kept. */
export async function readCached(
  ctx: Context,
  { compiled, bindings }: PlannedStatement,
  conditional: ConditionalStatement,
  answers: AnswerCache,
): Promise<string | null> {
  const shared = await readOfAllQueues(ctx, compiled, bindings, answers);
  if (shared !== undefined) return shared;
  return finished(ctx, compiled, bindings, await readConditional(ctx, conditional, bindings, answers));
}

/** The same answer for all who see every queue. `undefined` for others, also for those who did a moment ago: its validator ends with the version of the feed, which moves with queues and their members. */
async function readOfAllQueues(ctx: Context, { ofAllQueues }: FieldStatement, bindings: Bindings, answers: AnswerCache): Promise<string | null | undefined> {
  const { allQueuesAt } = ctx;
  const conditional = allQueuesAt && ofAllQueues && conditionalOf(ofAllQueues);
  if (!conditional) return undefined;
  const answer = await readConditional(ctx, conditional, bindings, answers);
  return answer.validator.endsWith(allQueuesAt) ? finished(ctx, ofAllQueues, bindings, answer) : undefined;
}

function finished(ctx: Context, { slots }: FieldStatement, { args }: Bindings, { json }: CachedAnswer): string | null {
  return json === null ? null : fillComputed(json, slots, ctx, args);
}

/**
 * Every change of what a statement reads changes its validator in the same transaction, and one statement sees one snapshot: with the same validator it would read the same again.
 * Where that is likely, only the validator is read; else the statement reads it, and all the rest where it is another one.
 */
async function readConditional(ctx: Context, conditional: ConditionalStatement, bindings: Bindings, answers: AnswerCache): Promise<CachedAnswer> {
  const bound = bind(conditional, bindings);
  const values = [...(bound.values ?? [])];
  const key = `${conditional.number}|${JSON.stringify(values)}`;
  const known = answers.find(ctx.tenant.id, key);
  const { validator } = conditional;
  const ticketIds = validator.parameter === undefined ? [] : [String(values[validator.parameter - 1])];
  const isTrue = known && (await isStillTrue(ctx, answers.validators, validator, ticketIds, known));
  const answer = isTrue ? known : await readIfChanged(ctx, answers.validators, validator, ticketIds, { ...bound, values }, known);
  if (answer === known) answers.hits += 1;
  else {
    answers.misses += 1;
    if (answer.validator !== noValidator) answers.keep(ctx.tenant.id, key, answer);
  }
  return answer;
}

const noValidator = '';

/** Who was looked up for this request alone came with the validators of that moment. A replica is asked by the position of each caller, so its reads are not shared. */
async function isStillTrue(
  ctx: Context,
  reader: ValidatorReader,
  { name, expression }: ValidatorSql,
  ticketIds: string[],
  known: CachedAnswer,
): Promise<boolean> {
  const { services, tenant, answerBy, readsReplica, position } = ctx;
  const key = keyOf(ctx, name, ticketIds);
  const seen = ctx.validators?.[name];
  if (seen !== undefined) {
    reader.saw(key, seen);
    return seen === known.validator;
  }
  if ((readsReplica && position) || !reader.isLikely(key, known.validator)) return false;
  const current = await reader.read(key, answerBy, async (answerBy) => {
    const text = `select ${expression('$2')} as validator from feed where feed.tenant_id = $1`;
    const [row] = await readRows<{ validator: string }>({ services, tenant, answerBy }, { name, text, values: [tenant.id, ...ticketIds] });
    return row?.validator ?? noValidator;
  });
  return current === known.validator;
}

async function readIfChanged(
  ctx: Context,
  reader: ValidatorReader,
  { name }: ValidatorSql,
  ticketIds: string[],
  statement: Statement,
  known: CachedAnswer | undefined,
): Promise<CachedAnswer> {
  const values = [...(statement.values ?? []), ctx.tenant.id, known?.validator ?? noValidator];
  const [row] = await repeatableRows<{ validator: string; json: string | null }>(ctx, { ...statement, values });
  if (row) reader.saw(keyOf(ctx, name, ticketIds), row.validator);
  if (known && row?.validator === known.validator) return known;
  return { validator: row?.validator ?? noValidator, json: row?.json == null ? null : fillKnown(row.json) };
}

function keyOf({ tenant }: Context, name: string, ticketIds: string[]): string {
  return [tenant.id, name, ...ticketIds].join('/');
}
