import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isInterfaceType,
  isObjectType,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The part of a request a plan is made from. */
export interface Asked {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

export type Selections = readonly SelectionSetNode[];

export function askedBy(info: GraphQLResolveInfo): Asked {
  return { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
}

export function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => node.selectionSet ?? []);
}

/** The fields asked of a node that is one of these types, grouped by name: aliases, fragments and directives are resolved here. */
export function fieldsOf(asked: Asked, selections: Selections, types: readonly string[]): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const walk = (selection: SelectionNode): void => {
    if (!isIncluded(asked, selection)) return;
    if (selection.kind === 'Field') return void found.set(selection.name.value, [...(found.get(selection.name.value) ?? []), selection]);
    const fragment = selection.kind === 'InlineFragment' ? selection : unvisited(asked, visited, selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (!condition || types.includes(condition))) fragment.selectionSet.selections.forEach(walk);
  };
  for (const set of selections) set.selections.forEach(walk);
  return found;
}

function unvisited(asked: Asked, visited: Set<string>, name: string): FragmentDefinitionNode | undefined {
  if (visited.has(name)) return undefined;
  visited.add(name);
  return asked.fragments[name];
}

function isIncluded({ variables }: Asked, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

type Variables = Asked['variables'];

/** Reads the arguments of a field, coerced as its resolver will get them. */
export function argumentReader({ schema }: Asked, types: readonly string[], node: FieldNode): (variables: Variables) => Record<string, unknown> {
  for (const name of types) {
    const type = schema.getType(name);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field) return (variables) => getArgumentValues(field, node, variables);
  }
  return () => ({});
}

/** Fields of one name by the name they have in the answer; those that share it have the same arguments. */
export function byAlias(nodes: readonly FieldNode[]): Map<string, FieldNode[]> {
  return Map.groupBy(nodes, (node) => node.alias?.value ?? node.name.value);
}

/** The arguments of a field as the document has them: written alike, they mean the same wherever they stand. */
export function writtenArguments(node: FieldNode): string {
  return (node.arguments ?? []).map(print).sort().join();
}
