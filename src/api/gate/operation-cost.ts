import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { TenantSize } from '../../core/context.ts';
import { type Runs, runsWith } from './conditions.ts';
import { add, type Cost, multiply, totalOf, zeroCost } from './cost.ts';
import { idCountOf, pageSizeOf } from './page-size.ts';
import { costOfNested, costOfReading } from './read-cost.ts';
import { type Fragments, fragmentsOf, type Measure, measuring } from './selections.ts';
import type { Variables } from './variables.ts';
import { fixedCosts, weights } from './weights.ts';

interface Calculation {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Each fragment is costed once, so nesting them exponentially gains nothing; a cycle adds nothing. */
  costs: Map<string, Cost>;
  variables: Variables;
  runs: Runs;
  tenant: TenantSize;
  totalsIn: (set: SelectionSetNode) => number;
  /** The cost of the root fields besides the objects that they return: of statements and filters, and of rows. */
  reading: number;
  rows: number;
}

/** Cost points. */
export interface OperationCost {
  /** For what an operation may return. */
  answer: number;
  /** For rows that it may look through. */
  rows: number;
  /** For everything. */
  total: number;
}

/** The size of a tenant that is not known. */
const unknownSize: TenantSize = { tickets: 0, openTickets: 0, events: 0 };

const totals: Measure = { field: ({ name }) => (name.value === 'totalCount' ? 1 : 0), join: (left, right) => left + right };

type Type = GraphQLNamedType | null | undefined;

/** The most that an operation can cost, computed before it runs. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  tenant: TenantSize = unknownSize,
): OperationCost {
  const runs = runsWith(variables);
  const calculation: Calculation = {
    schema,
    fragments: fragmentsOf(document),
    costs: new Map(),
    variables,
    runs,
    tenant,
    totalsIn: measuring(document, totals, runs),
    reading: 0,
    rows: 0,
  };
  const root = schema.getRootType(operation.operation);
  const answer = totalOf(costOfSet(calculation, root, operation.selectionSet), weights.assumedListSize);
  const { reading, rows } = calculation;
  return { answer, rows, total: answer + reading + rows };
}

function costOfSet(calculation: Calculation, parent: Type, set: SelectionSetNode | undefined): Cost {
  const costs = (set?.selections ?? []).filter(calculation.runs).map((selection) => costOfSelection(calculation, parent, selection));
  return costs.reduce((left, right) => add(left, right), zeroCost);
}

function costOfSelection(calculation: Calculation, parent: Type, selection: SelectionNode): Cost {
  if (selection.kind === Kind.FIELD) return costOfField(calculation, parent, selection);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return costOfFragment(calculation, selection.name.value);
  const condition = selection.typeCondition;
  return costOfSet(calculation, condition ? calculation.schema.getType(condition.name.value) : parent, selection.selectionSet);
}

function costOfFragment(calculation: Calculation, name: string): Cost {
  const fragment = calculation.fragments.get(name);
  if (!fragment) return zeroCost;
  const cached = calculation.costs.get(name);
  if (cached) return cached;
  calculation.costs.set(name, zeroCost);
  const cost = costOfSet(calculation, calculation.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
  calculation.costs.set(name, cost);
  return cost;
}

function costOfField(calculation: Calculation, parent: Type, node: FieldNode): Cost {
  const name = node.name.value;
  const fixedCost = fixedCosts.get(name);
  if (fixedCost !== undefined) return { once: fixedCost, each: 0 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field) return zeroCost;
  const { schema } = calculation;
  if (parent === schema.getQueryType()) addReading(calculation, field, node, weights.root);
  if (parent === schema.getSubscriptionType()) addReading(calculation, field, node, weights.subscription);
  if (isLeafType(getNamedType(field.type))) return zeroCost;
  const ownCost = parent === schema.getMutationType() ? weights.mutation : weights.object;
  const cost = costOfObject(calculation, field, node, ownCost);
  return add(cost, { once: isRoot(schema, parent) ? 0 : costBelow(calculation, parent?.name ?? '', field, node), each: 0 });
}

function isRoot(schema: GraphQLSchema, type: Type): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root != null && root === type);
}

function costBelow({ totalsIn, variables, tenant }: Calculation, parent: string, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const totals = node.selectionSet ? totalsIn(node.selectionSet) : 0;
  return costOfNested({ field, node, totals }, parent, variables, tenant);
}

function addReading(calculation: Calculation, field: GraphQLField<unknown, unknown>, node: FieldNode, statementCost: number): void {
  const totals = node.selectionSet ? calculation.totalsIn(node.selectionSet) : 0;
  const { filter, rows } = costOfReading({ field, node, totals }, calculation.variables, calculation.tenant);
  calculation.reading += statementCost + filter;
  calculation.rows += rows;
}

function costOfObject(calculation: Calculation, field: GraphQLField<unknown, unknown>, node: FieldNode, ownCost: number): Cost {
  const type = getNamedType(field.type);
  const inside = costOfSet(calculation, type, node.selectionSet);
  const page = pageSizeOf(field, node, type.name, calculation.variables);
  const isList = isListType(getNullableType(field.type));
  const item = ownCost + totalOf(inside, isList ? weights.assumedListSize : (page ?? weights.assumedListSize));
  if (!isList) return { once: item, each: 0 };
  const ids = idCountOf(node, calculation.variables);
  if (page !== null) return { once: multiply(item, page), each: 0 };
  return ids === null ? { once: 0, each: item } : { once: multiply(item + weights.id, ids), each: 0 };
}
