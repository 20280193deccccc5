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
import { add, type Cost, closed, nothing, times } from './cost.ts';
import { idCountOf, pageSizeOf } from './page-size.ts';
import { type Fragments, fragmentsOf } from './selections.ts';
import { type Variables, variablesOf } from './variables.ts';

interface Reading {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Each fragment is weighed once, so that nesting them exponentially gains nothing; a cycle ends where it closes. */
  costs: Map<string, Cost>;
  variables: Variables;
}

type Type = GraphQLNamedType | null | undefined;

const unsizedList = 10;
const object = 1;
const mutation = 10;
/** Fields that cost the same whatever is selected below them: a count over many rows; a look at every open ticket; the schema, read from memory. */
const flat: ReadonlyMap<string, number> = new Map([
  ['totalCount', 10],
  ['configurationPreview', 1_000],
  ['__schema', 100],
  ['__type', 10],
]);

/** What an operation may cost at most, known before it runs. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables?: Variables | null): number {
  const reading = {
    schema,
    fragments: fragmentsOf(document),
    costs: new Map(),
    variables: variablesOf(operation, variables),
  };
  const root = schema.getRootType(operation.operation);
  return closed(costOfSet(reading, root, operation.selectionSet), unsizedList);
}

function costOfSet(reading: Reading, parent: Type, set: SelectionSetNode | undefined): Cost {
  return (set?.selections ?? []).map((selection) => costOfSelection(reading, parent, selection)).reduce((left, right) => add(left, right), nothing);
}

function costOfSelection(reading: Reading, parent: Type, selection: SelectionNode): Cost {
  if (selection.kind === Kind.FIELD) return costOfField(reading, parent, selection);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return costOfFragment(reading, selection.name.value);
  const condition = selection.typeCondition;
  return costOfSet(reading, condition ? reading.schema.getType(condition.name.value) : parent, selection.selectionSet);
}

function costOfFragment(reading: Reading, name: string): Cost {
  const fragment = reading.fragments.get(name);
  if (!fragment) return nothing;
  const known = reading.costs.get(name);
  if (known) return known;
  reading.costs.set(name, nothing);
  const cost = costOfSet(reading, reading.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
  reading.costs.set(name, cost);
  return cost;
}

function costOfField(reading: Reading, parent: Type, node: FieldNode): Cost {
  const name = node.name.value;
  const flatPrice = flat.get(name);
  if (flatPrice !== undefined) return { once: flatPrice, each: 0 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field || isLeafType(getNamedType(field.type))) return nothing;
  const price = parent === reading.schema.getMutationType() ? mutation : object;
  return costOfObject(reading, field, node, price);
}

function costOfObject(reading: Reading, field: GraphQLField<unknown, unknown>, node: FieldNode, price: number): Cost {
  const type = getNamedType(field.type);
  const inside = costOfSet(reading, type, node.selectionSet);
  const page = pageSizeOf(field, node, type.name, reading.variables);
  const isList = isListType(getNullableType(field.type));
  const item = price + closed(inside, isList ? unsizedList : (page ?? unsizedList));
  if (!isList) return { once: item, each: 0 };
  const size = page ?? idCountOf(node, reading.variables);
  return size === null ? { once: 0, each: item } : { once: times(item, size), each: 0 };
}
