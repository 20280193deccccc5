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

/** The public schema of an execution schema. */
export function publicSchemaOf(schema: GraphQLSchema): GraphQLSchema {
  return publicSchemas.get(schema) ?? schema;
}

/** The field as in the client's document, with its selection. */
export function originalOf(node: FieldNode): FieldNode {
  return originals.get(node) ?? node;
}

/** Turns a copy of the schema into the execution schema, in which everything read by one statement is a leaf that returns finished JSON. */
export function toExecutionSchema(copy: GraphQLSchema, publicSchema: GraphQLSchema, isRead: (type: string) => boolean): GraphQLSchema {
  const types = Object.values(copy.getTypeMap()).filter(isObjectType);
  for (const type of types.filter(({ name }) => !isRead(name))) {
    for (const field of Object.values(type.getFields())) {
      if (isRead(getNamedType(field.type).name)) field.type = isNonNullType(field.type) ? new GraphQLNonNull(Read) : Read;
    }
  }
  publicSchemas.set(copy, publicSchema);
  return copy;
}

/** The document without selections below leaves. */
export function toExecutionDocument(publicSchema: GraphQLSchema, document: DocumentNode, isRead: (type: string) => boolean): DocumentNode {
  const types = new TypeInfo(publicSchema);
  const visitor = visitWithTypeInfo(types, {
    FragmentDefinition: ({ typeCondition }) => (isRead(typeCondition.name.value) ? false : undefined),
    Field: (node) => (isRead(getNamedType(types.getType())?.name ?? '') ? leafOf(node) : undefined),
  });
  return visit(document, visitor);
}

function leafOf(node: FieldNode): FieldNode {
  const { selectionSet: _, ...leaf } = node;
  originals.set(leaf, node);
  return leaf;
}
