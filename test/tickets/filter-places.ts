import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { publicSchema } from '../../src/api/schema/schema.ts';

const schema = publicSchema();

/** A place in a filter where a value can be left out. */
export interface FilterPlace {
  path: (string | number)[];
  type: string;
}

/** A field at the root with a filter. */
export interface Filtered {
  operation: 'query' | 'subscription';
  root: string;
  argument: GraphQLArgument;
}

export const filtered: Filtered[] = (['query', 'subscription'] as const).flatMap((operation) => {
  const fields = Object.values((operation === 'query' ? schema.getQueryType() : schema.getSubscriptionType())?.getFields() ?? {});
  return fields.flatMap((field) =>
    field.args.filter(({ type }) => /Filter$/.test(String(type))).map((argument) => ({ operation, root: field.name, argument })),
  );
});

/** What must be given beside the filter. */
const time = 'from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z"';
const chosen = `input: { measures: [CREATED], ${time} }`;
const given: Record<string, string> = { report: chosen, reportChart: chosen, reportTickets: `input: { measure: CREATED, ${time} }` };

/** The field with a filter, as it stands in a document. */
export function rootOf({ root }: Filtered, filter: string): string {
  return `${root}(${given[root] ?? ''} filter: ${filter})`;
}

export function unfiltered({ root }: Filtered): string {
  return given[root] ? `${root}(${given[root]})` : root;
}

const joins = new Set(['and', 'or', 'not']);

/** Every place of a filter that the schema has; those below `and`, `or` and `not` once. */
export function placesOf({ argument }: Filtered): FilterPlace[] {
  const type = getNamedType(argument.type);
  return isInputObjectType(type) ? placesIn(type, [argument.name], true) : [];
}

function placesIn(type: GraphQLInputObjectType, path: FilterPlace['path'], isOutermost: boolean): FilterPlace[] {
  return Object.values(type.getFields()).flatMap((field): FilterPlace[] => {
    const [at, inner] = [[...path, field.name], getNamedType(field.type)];
    const own = isNonNullType(field.type) ? [] : [{ path: at, type: String(field.type) }];
    if (!isInputObjectType(inner) || (joins.has(field.name) && !isOutermost)) return own;
    const below = field.name === 'and' || field.name === 'or' ? [...at, 0] : at;
    return [...own, ...placesIn(inner, below, isOutermost && !joins.has(field.name) && inner !== type)];
  });
}

/** The filter that has only this value, as JSON; what must stand beside it is there. */
export function filterWith(argument: GraphQLArgument, { path }: FilterPlace, value: unknown): unknown {
  return build(getNamedType(argument.type) as GraphQLInputObjectType, path.slice(1), value);
}

function build(type: GraphQLInputObjectType, [name, ...rest]: FilterPlace['path'], value: unknown): unknown {
  if (name === undefined) return value;
  if (typeof name === 'number') return [build(type, rest, value)];
  const required = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
  const inner = getNamedType(type.getFields()[name]?.type) as GraphQLInputObjectType;
  return { ...Object.fromEntries(required.map((field) => [field.name, someValue(field)])), [name]: build(inner, rest, value) };
}

function someValue({ type }: GraphQLInputField): string {
  const named = getNamedType(type);
  return (isEnumType(named) && named.getValues()[0]?.name) || 'x';
}

/** The same filter as a literal; what is in capitals is a value of an enum. */
export function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return value === '$value' || /^[A-Z_]+$/.test(String(value)) ? String(value) : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${literalOf(one)}`)
    .join(', ')} }`;
}
