import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
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

/**
 * Every way in which a schema breaks the one that was released. What was marked `@deprecated` there may go, and nothing else;
 * values of answers and optional inputs may come, as the schema says, but nothing else that a client could notice.
 */
export function breaksOfRelease(released: string, schema: GraphQLSchema): string[] {
  const before = buildSchema(released, { assumeValidSDL: true });
  const removed = findBreakingChanges(before, schema).filter(({ description }) => !deprecatedIn(before).some((name) => removes(description, name)));
  const noticed = findDangerousChanges(before, schema).filter(({ type }) => !mayCome.has(type));
  return [...removed, ...noticed].map(({ description }) => description);
}

const mayCome = new Set<DangerousChangeType>([
  DangerousChangeType.VALUE_ADDED_TO_ENUM,
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
  DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED,
]);

/** The types, fields and values that are there no more. */
export function goneSince(released: string, schema: GraphQLSchema): string[] {
  const types = Object.values(buildSchema(released, { assumeValidSDL: true }).getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => {
    const now = schema.getType(type.name);
    if (!now) return isSpecifiedScalarType(type) ? [] : [type.name];
    const parts = partsOf(now);
    return [...partsOf(type).keys()].filter((name) => !parts.has(name)).map((name) => `${type.name}.${name}`);
  });
}

/** As graphql-js writes it: a field or an argument was removed, or a value was. */
function removes(description: string, [type, part, arg]: string[]): boolean {
  const said = arg ? `${type}.${part} arg ${arg} was removed.` : `${type}.${part} was removed.`;
  return description === said || (!arg && description === `${part} was removed from enum type ${type}.`);
}

/** Where `@deprecated` stands: the type, the field or value, and the argument. */
function deprecatedIn(schema: GraphQLSchema): string[][] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    [...partsOf(type)].flatMap(([name, part]) => [
      ...(isDeprecated(part) ? [[type.name, name]] : []),
      ...argsOf(part).flatMap((arg) => (isDeprecated(arg) ? [[type.name, name, arg.name]] : [])),
    ]),
  );
}

function isDeprecated(part: Part): boolean {
  return 'deprecationReason' in part && part.deprecationReason != null;
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
