import {
  type DocumentNode,
  type FieldNode,
  GraphQLNonNull,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const Read = new GraphQLScalarType({ name: 'Read', description: 'Finished JSON.', serialize: (value) => value });

const publicSchemas = new WeakMap<GraphQLSchema, GraphQLSchema>();
const originals = new WeakMap<FieldNode, FieldNode>();

/** The schema as clients know it, by that of whoever executes. */
export function publicSchemaOf(schema: GraphQLSchema): GraphQLSchema {
  return publicSchemas.get(schema) ?? schema;
}

/** The field as the client wrote it, with all that it selects. */
export function originalOf(node: FieldNode): FieldNode {
  return originals.get(node) ?? node;
}

/** Makes a twin of the schema fit for executing: what one statement reads is a leaf there, and comes as finished JSON. */
export function toExecutionSchema(twin: GraphQLSchema, whole: GraphQLSchema, isRead: (type: string) => boolean): GraphQLSchema {
  const types = Object.values(twin.getTypeMap()).filter(isObjectType);
  for (const type of types.filter(({ name }) => !isRead(name))) {
    for (const field of Object.values(type.getFields())) {
      if (isRead(getNamedType(field.type).name)) field.type = isNonNullType(field.type) ? new GraphQLNonNull(Read) : Read;
    }
  }
  publicSchemas.set(twin, whole);
  return twin;
}

/** The same document without what is selected of a leaf. */
export function toExecutionDocument(whole: GraphQLSchema, document: DocumentNode, isRead: (type: string) => boolean): DocumentNode {
  const types = new TypeInfo(whole);
  const toExecution = visitWithTypeInfo(types, {
    FragmentDefinition: ({ typeCondition }) => (isRead(typeCondition.name.value) ? false : undefined),
    Field: (node) => (isRead(getNamedType(types.getType())?.name ?? '') ? leafOf(node) : undefined),
  });
  return visit(document, toExecution);
}

function leafOf(node: FieldNode): FieldNode {
  const { selectionSet: _, ...leaf } = node;
  originals.set(leaf, node);
  return leaf;
}
