import {
  buildSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from 'graphql';

type Part = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument | { name: string; description?: string | null };

/** Every way in which a schema breaks what was promised. */
export function violations(promised: string, schema: GraphQLSchema): string[] {
  return findBreakingChanges(completed(promised, schema), schema).map(({ description }) => description);
}

/** The contract as a schema: the types that it does not promise are those of the given schema. */
export function completed(promised: string, schema: GraphQLSchema): GraphQLSchema {
  const names = new Set([...promised.matchAll(/^(?:type|input|enum) (\w+)/gm)].map(([, name]) => name));
  const others = Object.values(schema.getTypeMap()).filter((type) => !names.has(type.name) && !isSpecifiedScalarType(type) && !isIntrospectionType(type));
  return buildSchema([promised, ...others.map(printType)].join('\n'), { assumeValidSDL: true });
}

export function argsOf(part: Part): readonly GraphQLArgument[] {
  return 'args' in part ? part.args : [];
}

/** The fields of a type, or the values of an enum, by name. */
export function partsOf(type: GraphQLNamedType): Map<string, Part> {
  if (isEnumType(type)) return new Map(type.getValues().map((value) => [value.name, value]));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return new Map(Object.entries(type.getFields()));
  return new Map();
}

/** Everything public that nobody has described. */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => [...silent(type.name, type), ...[...partsOf(type)].flatMap(([name, part]) => silentPart(`${type.name}.${name}`, part))]);
}

function silentPart(place: string, part: Part): string[] {
  return [...silent(place, part), ...argsOf(part).flatMap((arg) => silent(`${place}(${arg.name})`, arg))];
}

function silent(place: string, { description }: { description?: string | null }): string[] {
  return description?.trim() ? [] : [place];
}
