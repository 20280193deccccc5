import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { type AppError, appError } from '../../core/app-error.ts';
import type { TenantSize } from '../../core/context.ts';
import { errorTexts } from '../../core/error-texts.ts';
import type { LimitName } from '../../core/limit-name.ts';
import type { Budget, Charge } from './budget.ts';
import { runsWith } from './conditions.ts';
import { knownCostOf } from './known-cost.ts';
import { limits } from './limits.ts';
import { whyNotRun } from './rules.ts';
import { type Measure, measuring } from './selections.ts';
import { whyNotVariables } from './variable-limits.ts';
import { type Variables, variablesOf } from './variables.ts';
import { whyNotForVisitor } from './visitor.ts';

export interface Admission {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null;
  variables?: Variables | null;
  /** The budget to charge; null charges none and is limited by its cost alone. */
  principalKey: string | null;
  isCredentialed: boolean;
  /** Somebody with a publishable key, who reads what is public. */
  isVisitor?: boolean;
  /** Absent where there is no tenant. */
  tenantSize?: TenantSize | undefined;
  budget: Budget;
}

/** What was charged before an operation runs. */
export interface Admitted {
  cost: CostReport;
  /** The points for rows that it may look through. */
  rows: number;
}

/** Returned in `extensions.cost`. */
export interface CostReport {
  /** The most that the operation could cost. */
  requested: number;
  /** The most that any operation may cost. */
  operationLimit: number;
  /** Of the budget, as are the next two. */
  limit: number;
  remaining: number;
  restoreRate: number;
}

const schemaFields: Measure = {
  field: ({ name }, below) => (name.value === '__schema' || name.value === '__type' ? 1 : below),
  join: Math.max,
};

/** Cost points. */
export interface Price {
  requested: number;
  /** Of them, those for rows that it may look through. */
  rows: number;
}

/** The last check before a valid document runs: which operation, whether it may introspect the schema, what it costs, and whether the budget suffices. */
export function admit(request: Admission): Admitted | GraphQLError {
  const price = priceOf(request);
  return price instanceof Error ? price : charge(request, price);
}

/** What the operation may cost, or why it may not run. */
export function priceOf(request: Omit<Admission, 'budget' | 'principalKey'>): Price | GraphQLError {
  const operation = operationOf(request);
  if (!operation) return badRequest('The operationName must name one operation of the document.');
  const notPublic = request.isVisitor ? whyNotForVisitor(request.schema, request.document) : null;
  if (notPublic) return notPublic;
  const variables = variablesOf(operation, request.variables);
  const excess = whyNotVariables(request.variables) ?? whyNotRun(request.document, operation, variables);
  if (excess) return excess;
  if (!request.isCredentialed && asksForSchema(request.document, operation, variables)) return introspectionRefused();
  const { answer, rows, total: requested } = knownCostOf(request.schema, request.document, operation, variables, request.tenantSize);
  if (answer > limits.maxAnswerCost) return costExceeded('for what it returns', answer, limits.maxAnswerCost, 'answerCost');
  if (requested > limits.maxCost) return costExceeded('with what it reads', requested, limits.maxCost, 'operationCost');
  return { requested, rows };
}

/** Refused where the budget does not suffice. */
export function charge(payer: Pick<Admission, 'budget' | 'principalKey'>, { requested, rows }: Price): Admitted | GraphQLError {
  const charged = spend(payer, requested);
  if (charged.retryAfterMs !== undefined) return budgetExceeded(requested, charged.retryAfterMs);
  const { limit, remaining, restoreRate } = charged;
  return { cost: { requested, operationLimit: limits.maxCost, limit, remaining, restoreRate }, rows };
}

function operationOf({ document, operationName }: Pick<Admission, 'document' | 'operationName'>): OperationDefinitionNode | null {
  if ((operationName?.length ?? 0) > limits.maxOperationNameLength) return null;
  return getOperationAST(document, operationName) ?? null;
}

function asksForSchema(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): boolean {
  return measuring(document, schemaFields, runsWith(variables))(operation.selectionSet) > 0;
}

function spend({ budget, principalKey }: Pick<Admission, 'budget' | 'principalKey'>, cost: number): Charge {
  if (principalKey !== null) return budget.spend(principalKey, cost);
  return { limit: limits.budget, remaining: limits.budget, restoreRate: limits.budgetPerSecond };
}

function badRequest(message: string): AppError {
  return appError('BAD_USER_INPUT', message, { http: { status: 400 } });
}

function introspectionRefused(): AppError {
  return appError('UNAUTHENTICATED', 'Introspection requires a credential.', { http: { status: 401 } });
}

function costExceeded(what: string, requested: number, limit: number, limitName: LimitName): AppError {
  const message = `The operation may cost ${requested} points ${what}; the limit is ${limit}.`;
  return appError('COST_EXCEEDED', message, { requested, limit, limitName, http: { status: 400 } });
}

function budgetExceeded(requested: number, retryAfterMs: number): AppError {
  return appError('RATE_LIMITED', errorTexts.budgetSpent, { requested, retryAfterMs, http: { status: 429 } });
}
