import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  printType,
} from 'graphql';

const order = `# Made by \`npm run schema\`. In this order: the schema and its roots; objects and interfaces; the input and the payload of
# each mutation; other inputs; enums; scalars. Each part and its fields are sorted by name; the values of an enum keep their own order.`;

/** The schema as text, sorted so that a reader finds a type. */
export function printSdl(schema: GraphQLSchema): string {
  const sorted = lexicographicSortSchema(schema);
  const types = Object.values(sorted.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const parts = types.map((type) => ({ part: partOf(sorted, type), text: printType(isEnumType(type) ? asDeclared(schema, type) : type) }));
  const printed = parts.sort((one, other) => one.part - other.part).map(({ text }) => text);
  return `${[order, schemaDefinition(schema), ...printed].join('\n\n')}\n`;
}

function partOf(schema: GraphQLSchema, type: GraphQLNamedType): number {
  const root = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].indexOf(type as GraphQLObjectType);
  if (root !== -1) return root;
  if (isOfMutation(schema, type.name)) return 4;
  if (isInputObjectType(type)) return 5;
  if (isEnumType(type)) return 6;
  return isScalarType(type) ? 7 : 3;
}

function isOfMutation(schema: GraphQLSchema, name: string): boolean {
  const verb = /^(.+)(?:Input|Payload)$/.exec(name)?.[1];
  return verb !== undefined && `${verb.charAt(0).toLowerCase()}${verb.slice(1)}` in (schema.getMutationType()?.getFields() ?? {});
}

function asDeclared(schema: GraphQLSchema, { name }: GraphQLNamedType): GraphQLNamedType {
  return schema.getType(name) as GraphQLNamedType;
}

/** printSchema gives it before all types. */
function schemaDefinition(schema: GraphQLSchema): string {
  const printed = printSchema(schema);
  return printed.slice(0, printed.indexOf('\n}') + 2);
}
