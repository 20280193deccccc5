import { astFromValue, type GraphQLInputType, getNullableType, isInputObjectType, isListType, isNonNullType, print } from 'graphql';
import type { Making, Variable } from './making.ts';

export function variable({ variables }: Pick<Making, 'variables'>, type: string, value: unknown, isGiven = true, hasDefault: string | null = null): string {
  const name = `v${variables.length + 1}`;
  variables.push({ name, type, value, isGiven, hasDefault });
  return `$${name}`;
}

export function declarationsOf(variables: Variable[]): string {
  if (variables.length === 0) return '';
  return `(${variables.map(({ name, type, hasDefault }) => `$${name}: ${type}${hasDefault ? ` = ${hasDefault}` : ''}`).join(', ')})`;
}

/** A value as it stands in the document: whole, or with variables in its stead or inside it. */
export function literal(making: Making, value: unknown, type: GraphQLInputType): string {
  if (making.dice.chance(20)) return asVariable(making, value, type);
  return plain(value, type, (inner, innerType) => literal(making, inner, innerType));
}

function asVariable(making: Making, value: unknown, type: GraphQLInputType): string {
  const isOptional = !isNonNullType(type);
  if (isOptional && making.dice.chance(15)) return variable(making, String(type), value, false, value === null ? null : plainly(value, type));
  return variable(making, String(type), value, !(isOptional && making.dice.chance(10)));
}

function plainly(value: unknown, type: GraphQLInputType): string {
  return plain(value, type, plainly);
}

function plain(value: unknown, type: GraphQLInputType, inner: (value: unknown, type: GraphQLInputType) => string): string {
  const nullable = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(nullable)) return `[${(value as unknown[]).map((one) => inner(one, nullable.ofType)).join(', ')}]`;
  if (!isInputObjectType(nullable)) return print(astFromValue(value, nullable) ?? { kind: 'NullValue' as never });
  const fields = nullable.getFields();
  const parts = Object.entries(value as object).flatMap(([name, one]) => (fields[name] ? [`${name}: ${inner(one, fields[name].type)}`] : []));
  return `{${parts.join(', ')}}`;
}
