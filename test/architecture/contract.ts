import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

type Part = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument | { name: string; description?: string | null };

/** Every way in which a schema breaks what was promised: a name that is gone, a type that is another, a new thing one must give. */
export function violations(promised: string, schema: GraphQLSchema): string[] {
  const contract = buildSchema(withStandIns(promised), { assumeValidSDL: true });
  return promisedNames(promised).flatMap((name) => brokenIn(name, contract.getType(name), schema.getType(name)));
}

/** The contract with stand-ins for the types that are promised by name alone. */
export function withStandIns(promised: string): string {
  const defined = promisedNames(promised);
  const used = promised.match(/(?<=[:[&]\s*\[?|implements )[A-Z]\w+/g) ?? [];
  const missing = new Set(used.filter((name) => !defined.includes(name)));
  const interfaces = new Set(promised.match(/(?<=implements )\w+/g));
  return `${promised}\n${[...missing].map((name) => (interfaces.has(name) ? `interface ${name} { id: ID! }` : `scalar ${name}`)).join('\n')}`;
}

function promisedNames(promised: string): string[] {
  return [...promised.matchAll(/^(?:type|input|enum) (\w+)/gm)].map(([, name]) => name ?? '');
}

function brokenIn(name: string, wanted: GraphQLNamedType | undefined, real: GraphQLNamedType | undefined): string[] {
  if (!wanted || !real) return [`${name} is gone`];
  const [before, now] = [participantsOf(wanted), participantsOf(real)];
  const changed = [...before].flatMap(([field, part]) => brokenPart(`${name}.${field}`, part, now.get(field)));
  const demanded = isInputObjectType(real) ? Object.values(real.getFields()).filter((field) => isRequiredInputField(field) && !before.has(field.name)) : [];
  const lost = interfacesOf(wanted).filter((face) => !interfacesOf(real).includes(face));
  return [
    ...changed,
    ...lost.map((face) => `${name} is no ${face} any more`),
    ...demanded.filter(() => whole.has(name)).map((field) => `${name}.${field.name} must be given now`),
  ];
}

function interfacesOf(type: GraphQLNamedType): string[] {
  return isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
}

/** Inputs of which the contract says every field. */
const whole = new Set(['SignInInput', 'OpenTicketInput', 'CloseTicketInput']);

function brokenPart(place: string, wanted: Part, real: Part | undefined): string[] {
  if (!real) return [`${place} is gone`];
  if (!('type' in wanted) || !('type' in real)) return [];
  const other = String(wanted.type) === String(real.type) ? [] : [`${place} is ${real.type}, not ${wanted.type}`];
  return [...other, ...brokenArgs(place, argsOf(wanted), argsOf(real))];
}

function brokenArgs(place: string, wanted: readonly GraphQLArgument[], real: readonly GraphQLArgument[]): string[] {
  const changed = wanted.flatMap((arg) =>
    brokenPart(
      `${place}(${arg.name})`,
      arg,
      real.find(({ name }) => name === arg.name),
    ),
  );
  const demanded = real.filter((arg) => isRequiredArgument(arg) && !wanted.some(({ name }) => name === arg.name));
  return [...changed, ...demanded.map((arg) => `${place}(${arg.name}) must be given now`)];
}

export function argsOf(part: Part): readonly GraphQLArgument[] {
  return 'args' in part ? part.args : [];
}

/** The fields of a type, or the values of an enum, by name. */
export function participantsOf(type: GraphQLNamedType): Map<string, Part> {
  if (isEnumType(type)) return new Map(type.getValues().map((value) => [value.name, value]));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return new Map(Object.entries(type.getFields()));
  return new Map();
}

/** Everything public that nobody has described. */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => [
    ...silent(type.name, type),
    ...[...participantsOf(type)].flatMap(([name, part]) => silentPart(`${type.name}.${name}`, part)),
  ]);
}

function silentPart(place: string, part: Part): string[] {
  return [...silent(place, part), ...argsOf(part).flatMap((arg) => silent(`${place}(${arg.name})`, arg))];
}

function silent(place: string, { description }: { description?: string | null }): string[] {
  return description?.trim() ? [] : [place];
}
