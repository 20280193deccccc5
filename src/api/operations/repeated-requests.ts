import { createHash } from 'node:crypto';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../core/actor.ts';
import type { Context, TenantSize } from '../../core/context.ts';
import type { RequestContext } from '../../core/graphql/request-context.ts';
import type { SeenValidators } from '../../core/validator.ts';
import { type RawJson, toJson } from '../../reading/json/raw-json.ts';
import type { OperationTurns } from '../fairness/operation-turns.ts';
import { actualOf } from '../gate/actual-of.ts';
import { charge, type Price, priceOf } from '../gate/admit.ts';
import type { Budget } from '../gate/budget.ts';
import { settle, settleKnown } from '../gate/settle.ts';
import { forOperation } from '../gate/statement-limit.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import { endOperation } from '../monitoring/operation-end.ts';
import type { MeteredRequest } from './metered-request.ts';
import type { Repeatable } from './repeatable.ts';

interface Known extends Repeatable {
  headers: HTTPGraphQLResponse['headers'];
  tenantSize: TenantSize | undefined;
}

/** What a request passes that is answered again. */
interface Passes {
  schema: GraphQLSchema;
  budget: Budget;
  operationTurns: OperationTurns;
  metrics: Metrics;
}

const maxBytes = 32 * 1_048_576;
/** Longer requests are executed each time. */
const longestBody = 8_192;
/** Estimated for values of variables and arguments. */
const bytesPerCharacter = 16;
const bytesPerRequest = 2_048;

/**
 * Screens ask the same again and again. A query that the same viewer, with the same rights, sends again word for word is not parsed, validated and executed again:
 * the statements that answered it are run again. It is identified, charged and counted like any other.
 */
export class RepeatedRequests {
  readonly #known = new LRUCache<string, Known>({
    maxSize: maxBytes,
    sizeCalculation: (_known, key) => bytesPerRequest + bytesPerCharacter * key.length,
  });
  readonly #passes: Passes;

  constructor(passes: Passes) {
    this.#passes = passes;
  }

  keep(key: string, repeatable: Repeatable, { headers, status = 200 }: HTTPGraphQLResponse, tenantSize: TenantSize | undefined): void {
    if (status === 200) this.#known.set(key, { ...repeatable, headers, tenantSize });
  }

  /** `null` where it has to be executed: it is not known, or something has changed, or it is to be refused. Nothing is charged then. */
  async answer(key: string, request: MeteredRequest, validators: SeenValidators | undefined): Promise<HTTPGraphQLResponse | null> {
    const known = this.#known.get(key);
    const document = known?.document.deref();
    if (!known || !document) return null;
    const { schema, budget, metrics } = this.#passes;
    const startedAt = performance.now();
    const price = priceFor(schema, known, request);
    const paid = price && charge({ budget, principalKey: request.bucketKey }, price);
    if (!paid || paid instanceof Error) return null;
    const { ctx } = forOperation({ ctx: request.ctx && { ...request.ctx, validators } }, 'query', paid.cost.requested);
    const data = ctx && (await this.#read(known, ctx, paid.cost.requested));
    if (!data) {
      budget.refund(request.bucketKey, paid.cost.requested);
      this.#known.delete(key);
      return null;
    }
    const isKnown = ctx?.statementTime?.statements === 0;
    const settled = isKnown ? settleKnown(paid, budget, request.bucketKey, ctx) : settle(paid, budget, request.bucketKey, ctx);
    const cost = { ...settled, actual: actualOf(data) };
    endOperation(metrics, request.outcome, {
      ...{ transport: 'http', document, operationName: known.operationName, errors: [], ms: performance.now() - startedAt },
    });
    const string = `{"data":${toJson(data)},"extensions":{"cost":${JSON.stringify(cost)}}}`;
    return { status: 200, headers: known.headers, body: { kind: 'complete', string } };
  }

  async #read({ fields }: Known, ctx: Context, points: number): Promise<Record<string, RawJson> | null> {
    const data: Record<string, RawJson> = {};
    try {
      const read = () => Promise.all(fields.map((field) => field.read(ctx)));
      const values = await this.#passes.operationTurns.run({ ctx, answerBy: ctx.answerBy }, { points, isChange: false }, read);
      for (const [at, { key }] of fields.entries()) {
        const value = values[at];
        if (!value) return null;
        data[key] = value;
      }
      return data;
    } catch {
      // What fails is executed, and fails there as it does for everybody.
      return null;
    }
  }
}

/** The price depends on how much there is to look through. */
function priceFor(schema: GraphQLSchema, known: Known, { tenantSize, ctx }: MeteredRequest): Price | null {
  if (isSame(known.tenantSize, tenantSize)) return known.price;
  const document = known.document.deref();
  if (!document) return null;
  const { operationName, variables } = known;
  const price = priceOf({ schema, document, operationName, variables, isCredentialed: ctx !== null, tenantSize });
  if (price instanceof Error) return null;
  Object.assign(known, { price, tenantSize });
  return price;
}

function isSame(one: TenantSize | undefined, other: TenantSize | undefined): boolean {
  return one === other || (one?.tickets === other?.tickets && one?.openTickets === other?.openTickets && one?.events === other?.events);
}

/** What an answer follows from; `null` for what is never answered so, such as requests of visitors, whose answers caches keep. */
export function keyOf({ method, url, headers, body }: FastifyRequest, { ctx }: RequestContext): string | null {
  const isPlain = method === 'POST' && url === '/graphql' && typeof body === 'string' && body.length <= longestBody;
  if (!isPlain || !ctx || ctx.actor.isVisitor) return null;
  return [viewerKey(ctx), ctx.locale, headers['content-type'], headers.accept, body].join('\n');
}

/** Each look-up of a credential makes an actor of its own. */
const viewerKeys = new WeakMap<Actor, string>();

function viewerKey({ actor, tenant, sessionId }: Context): string {
  const known = viewerKeys.get(actor);
  if (known !== undefined) return known;
  const facts = JSON.stringify([tenant, actor, [...actor.permissions].sort(), sessionId]);
  const key = createHash('sha256').update(facts).digest('base64url');
  viewerKeys.set(actor, key);
  return key;
}
