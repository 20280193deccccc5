import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { originalOf, publicSchemaOf } from './execution-schema.ts';
import { structureOfField } from './field-structure.ts';

/** The part of a request that a plan depends on. */
export interface ReadRequest {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  /** The fields with arguments, by their places in the structure of the document. */
  fields: readonly FieldNode[];
}

export type Selections = readonly SelectionSetNode[];

export function readRequestOf(info: GraphQLResolveInfo): ReadRequest {
  return { schema: publicSchemaOf(info.schema), fragments: info.fragments, variables: info.variableValues, fields: structureOfField(info).fields };
}

/** The type and the selection of the field that is being resolved. */
export function rootSelection(info: GraphQLResolveInfo): { type: GraphQLNamedType; selections: Selections } {
  const parent = publicSchemaOf(info.schema).getType(info.parentType.name);
  if (!isObjectType(parent)) throw new Error(`${info.parentType.name} has no fields.`);
  const type = getNamedType(parent.getFields()[info.fieldName]?.type);
  if (!type) throw new Error(`${parent.name} has no ${info.fieldName}.`);
  return { type, selections: selectionsOf(info.fieldNodes.map(originalOf)) };
}

export function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => node.selectionSet ?? []);
}

/** The selected fields of a type by their names in the answer, with aliases, fragments and directives resolved. */
export function fieldsOf(request: ReadRequest, selections: Selections, type: string): Map<string, FieldNode[]> {
  const names = namesOf(request.schema, type);
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const walk = (selection: SelectionNode): void => {
    if (!isIncluded(request, selection)) return;
    if (selection.kind === 'Field') {
      add(found, selection);
      return;
    }
    const fragment = selection.kind === 'InlineFragment' ? selection : unvisited(request, visited, selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (!condition || names.includes(condition))) fragment.selectionSet.selections.forEach(walk);
  };
  for (const set of selections) set.selections.forEach(walk);
  return found;
}

function add(found: Map<string, FieldNode[]>, field: FieldNode): void {
  const name = (field.alias ?? field.name).value;
  found.set(name, [...(found.get(name) ?? []), field]);
}

/** The names of the type and its interfaces. */
function namesOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? [name, ...type.getInterfaces().map((type) => type.name)] : [name];
}

function unvisited(request: ReadRequest, visited: Set<string>, name: string): FragmentDefinitionNode | undefined {
  if (visited.has(name)) return undefined;
  visited.add(name);
  return request.fragments[name];
}

function isIncluded({ variables }: ReadRequest, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

export type ReadArguments = (request: Pick<ReadRequest, 'variables' | 'fields'>) => Record<string, unknown>;

/** Reads the coerced arguments of the field at a place, also from another document of the same structure. One that was given none is at no place. */
export function argumentReader(field: GraphQLField<unknown, unknown>, place: number): ReadArguments {
  return ({ variables, fields }) => getArgumentValues(field, fields[place] ?? withoutArguments, variables);
}

const withoutArguments: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '' } };
