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
import { add, type Cost, multiply, totalOf, zeroCost } from './cost.ts';
import { idCountOf, pageSizeOf } from './page-size.ts';
import { type Fragments, fragmentsOf } from './selections.ts';
import { type Variables, variablesOf } from './variables.ts';

interface Calculation {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Each fragment is costed once, so nesting them exponentially gains nothing; a cycle adds nothing. */
  costs: Map<string, Cost>;
  variables: Variables;
}

type Type = GraphQLNamedType | null | undefined;

const assumedListSize = 10;
const objectCost = 1;
const mutationCost = 10;
/** Fields with a fixed cost, whatever is selected below them: counting many rows, examining every open ticket, reading the schema from memory. */
const fixedCosts: ReadonlyMap<string, number> = new Map([
  ['totalCount', 10],
  ['configurationPreview', 1_000],
  ['__schema', 100],
  ['__type', 10],
]);

/** The most that an operation can cost, computed before it runs. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables?: Variables | null): number {
  const calculation = {
    schema,
    fragments: fragmentsOf(document),
    costs: new Map(),
    variables: variablesOf(operation, variables),
  };
  const root = schema.getRootType(operation.operation);
  return totalOf(costOfSet(calculation, root, operation.selectionSet), assumedListSize);
}

function costOfSet(calculation: Calculation, parent: Type, set: SelectionSetNode | undefined): Cost {
  return (set?.selections ?? []).map((selection) => costOfSelection(calculation, parent, selection)).reduce((left, right) => add(left, right), zeroCost);
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
  if (!field || isLeafType(getNamedType(field.type))) return zeroCost;
  const ownCost = parent === calculation.schema.getMutationType() ? mutationCost : objectCost;
  return costOfObject(calculation, field, node, ownCost);
}

function costOfObject(calculation: Calculation, field: GraphQLField<unknown, unknown>, node: FieldNode, ownCost: number): Cost {
  const type = getNamedType(field.type);
  const inside = costOfSet(calculation, type, node.selectionSet);
  const page = pageSizeOf(field, node, type.name, calculation.variables);
  const isList = isListType(getNullableType(field.type));
  const item = ownCost + totalOf(inside, isList ? assumedListSize : (page ?? assumedListSize));
  if (!isList) return { once: item, each: 0 };
  const size = page ?? idCountOf(node, calculation.variables);
  return size === null ? { once: 0, each: item } : { once: multiply(item, size), each: 0 };
}
