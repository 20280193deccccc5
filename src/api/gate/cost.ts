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
import { idCountOf, pageSizeOf } from './page-size.ts';
import { type Fragments, fragmentsOf } from './selections.ts';
import { type Variables, variablesOf } from './variables.ts';
import { add, closed, nothing, times, type Weight } from './weight.ts';

interface Reading {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** Each fragment is weighed once, so that nesting them exponentially gains nothing; a cycle ends where it closes. */
  weights: Map<string, Weight>;
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
    weights: new Map(),
    variables: variablesOf(operation, variables),
  };
  const root = schema.getRootType(operation.operation);
  return closed(weighSet(reading, root, operation.selectionSet), unsizedList);
}

function weighSet(reading: Reading, parent: Type, set: SelectionSetNode | undefined): Weight {
  return (set?.selections ?? []).map((selection) => weigh(reading, parent, selection)).reduce((left, right) => add(left, right), nothing);
}

function weigh(reading: Reading, parent: Type, selection: SelectionNode): Weight {
  if (selection.kind === Kind.FIELD) return weighField(reading, parent, selection);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return weighFragment(reading, selection.name.value);
  const condition = selection.typeCondition;
  return weighSet(reading, condition ? reading.schema.getType(condition.name.value) : parent, selection.selectionSet);
}

function weighFragment(reading: Reading, name: string): Weight {
  const fragment = reading.fragments.get(name);
  if (!fragment) return nothing;
  const known = reading.weights.get(name);
  if (known) return known;
  reading.weights.set(name, nothing);
  const weight = weighSet(reading, reading.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
  reading.weights.set(name, weight);
  return weight;
}

function weighField(reading: Reading, parent: Type, node: FieldNode): Weight {
  const name = node.name.value;
  const flatPrice = flat.get(name);
  if (flatPrice !== undefined) return { once: flatPrice, each: 0 };
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field || isLeafType(getNamedType(field.type))) return nothing;
  const price = parent === reading.schema.getMutationType() ? mutation : object;
  return weighObject(reading, field, node, price);
}

function weighObject(reading: Reading, field: GraphQLField<unknown, unknown>, node: FieldNode, price: number): Weight {
  const type = getNamedType(field.type);
  const inside = weighSet(reading, type, node.selectionSet);
  const page = pageSizeOf(field, node, type.name, reading.variables);
  const isList = isListType(getNullableType(field.type));
  const item = price + closed(inside, isList ? unsizedList : (page ?? unsizedList));
  if (!isList) return { once: item, each: 0 };
  const size = page ?? idCountOf(node, reading.variables);
  return size === null ? { once: 0, each: item } : { once: times(item, size), each: 0 };
}
