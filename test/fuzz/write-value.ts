import { type GraphQLInputType, getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import { Written } from './strange-values.ts';

/** A value as JSON, its numbers as they were written. */
export function toJsonText(value: unknown): string {
  if (value instanceof Written) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJsonText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .flatMap(([name, one]) => (one === undefined ? [] : [`${JSON.stringify(name)}:${toJsonText(one)}`]))
    .join()}}`;
}

/** A value as GraphQL has it in a document, of whatever type it is: enum values only where the type says so. */
export function toLiteral(value: unknown, type: GraphQLInputType | undefined): string {
  if (value instanceof Written) return value.text;
  const nullable = type && getNullableType(type);
  if (Array.isArray(value)) return `[${value.map((one) => toLiteral(one, isListType(nullable) ? nullable.ofType : undefined)).join(', ')}]`;
  if (typeof value === 'string') return type && isEnumType(getNamedType(type)) && /^\w+$/.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = nullable && isInputObjectType(nullable) ? nullable.getFields() : {};
  return `{${Object.entries(value)
    .map(([name, one]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : '_'}: ${toLiteral(one, fields[name]?.type)}`)
    .join(', ')}}`;
}
