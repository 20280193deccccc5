import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { buildSchema, type GraphQLSchema, parse, printSchema, specifiedRules, validate } from 'graphql';
import { costOf } from '../../src/api/gate/operation-cost.ts';
import { gateRules } from '../../src/api/gate/rules.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { askAs } from '../support/client.ts';
import { answerNaively } from '../support/naive/answer.ts';
import { actorFrom, type Seeing } from '../support/naive/viewer.ts';
import { visibilities } from '../support/naive/visibility.ts';
import type { Asker, BusyTenant } from './a-busy-tenant.ts';
import { Dice } from './choices.ts';
import { makeOperation, type Operation } from './make-operation.ts';
import type { TenantValues } from './tenant-values.ts';

interface Answer {
  data: unknown;
  errors: string[];
}

export interface Comparing {
  tenant: BusyTenant;
  values: TenantValues;
  /** The rules of the naive reader: its own, or wrong ones. */
  visibilities?: Seeing['visibilities'];
}

/** The same language, described by the contract alone. */
export const contract: GraphQLSchema = buildSchema(printSchema(publicSchema()));

const mostCost = 1_500;

export function isSmallAndValid({ source, variables }: Operation): boolean {
  const document = parse(source);
  const operation = document.definitions[0];
  if (validate(contract, document, [...specifiedRules, ...gateRules]).length > 0) return false;
  return operation?.kind === 'OperationDefinition' && costOf(contract, document, operation, variables).answer <= mostCost;
}

export function operationFrom({ tenant, values }: Comparing, { asker, rolls }: Drawn): { operation: Operation; asker: Asker } {
  const who = tenant.askers[asker % tenant.askers.length] as Asker;
  return { asker: who, operation: makeOperation({ schema: contract, dice: new Dice(rolls), values, asker: who.id }) };
}

interface Drawn {
  asker: number;
  rolls: number[];
}

const drawn = fc.record<Drawn>({ asker: fc.nat({ max: 999 }), rolls: fc.array(fc.nat({ max: 9_999 }), { maxLength: 250, size: 'max' }) });

/** The short form makes the same operations each time; the long one others at every run. */
const usualSeed = 20_261_122;

/** Draws operations until one is answered otherwise than the naive reader does, and says which. */
export async function findDifference(comparing: Comparing, numRuns: number): Promise<string | null> {
  const isSame = fc.asyncProperty(drawn, async (draw) => {
    const { operation, asker } = operationFrom(comparing, draw);
    fc.pre(isSmallAndValid(operation));
    return (await differenceOf(comparing, operation, asker)) === null;
  });
  const { failed, counterexample, seed, numSkips } = await fc.check(isSame, {
    ...(process.env.RELEVO_OPERATIONS ? {} : { seed: usualSeed }),
    numRuns,
    maxSkipsPerRun: 20,
    endOnFailure: process.env.RELEVO_SHRINK === undefined,
  });
  if (!failed) return null;
  if (!counterexample) return `Too few operations were valid and small: ${numSkips} were not (seed ${seed}).`;
  const { operation, asker } = operationFrom(comparing, counterexample[0]);
  return `${await differenceOf(comparing, operation, asker)}\n(seed ${seed})`;
}

export async function differenceOf(comparing: Comparing, operation: Operation, asker: Asker): Promise<string | null> {
  const [real, { naive, refusals }] = await Promise.all([askReally(operation, asker), askNaively(comparing, operation, asker)]);
  if (isDeepStrictEqual(real.data, naive.data) && isSameRefusal(real, naive, refusals)) return null;
  const show = (value: unknown) => JSON.stringify(value, null, 1);
  return [
    ...['An operation is answered otherwise than the naive reader does.', operation.source, show(operation.variables)],
    ...[`as ${asker.name} (${asker.language})`, `the API: ${show(real)}`, `the naive reader: ${show(naive)}`],
  ].join('\n');
}

/** Where a refusal takes the whole answer with it, which of several is told is nobody's promise. */
function isSameRefusal(real: Answer, naive: Answer, refusals: string[]): boolean {
  if (naive.data === null) return real.errors.length > 0 && real.errors.every((error) => refusals.includes(error));
  return isDeepStrictEqual(new Set(real.errors), new Set(naive.errors));
}

async function askReally(operation: Operation, asker: Asker): Promise<Answer> {
  const { body } = await askAs(asker, operation.source, operation.variables, { 'accept-language': asker.language });
  const retryAfterMs = body.errors?.[0]?.extensions?.retryAfterMs;
  if (!retryAfterMs) return answerOf(withReadLinks(body));
  await new Promise((done) => setTimeout(done, retryAfterMs));
  return askReally(operation, asker);
}

const downloadLink = /files\/(download|thumbnail)\/[\w-]+\.([\w-]+)\.[\w-]+/g;

/** What links of files say, without their signatures. */
function withReadLinks(body: RawJson): RawJson {
  const read = (_: string, use: string, payload: string) => {
    const { fid, sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return `${use} of ${fid} for ${sub}`;
  };
  return JSON.parse(JSON.stringify(body).replaceAll(downloadLink, read));
}

async function askNaively(
  { tenant, visibilities: rules = visibilities }: Comparing,
  operation: Operation,
  asker: Asker,
): Promise<{ naive: Answer; refusals: string[] }> {
  const { rows, now } = tenant;
  const seeing: Seeing = { rows, now, actor: actorFrom(rows, asker.id), locale: asker.language, visibilities: rules, refusals: [] };
  const answer = JSON.parse(JSON.stringify(await answerNaively(contract, seeing, operation.source, operation.variables)));
  return { naive: answerOf(answer), refusals: seeing.refusals.map(({ path, code }) => `${path} ${code}`) };
}

type RawJson = { data?: unknown; errors?: { path?: (string | number)[]; message: string; extensions?: { code?: string } }[] };

function answerOf({ data = null, errors = [] }: RawJson): Answer {
  return { data, errors: errors.map(({ path, message, extensions }) => `${path?.join('.') ?? message} ${extensions?.code ?? message}`) };
}
