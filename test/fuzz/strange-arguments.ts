import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Making } from '../reading/making.ts';
import { variable } from '../reading/variables.ts';
import { ordinaryTexts } from './ordinary-texts.ts';
import { strangeValues } from './strange-values.ts';
import { toLiteral } from './write-value.ts';

/** Values of the tenant where the type and the name ask for them, and so many in a hundred that nothing asks for. */
export function strangeArguments(strange: number, document: unknown) {
  return (making: Making, field: GraphQLField<unknown, unknown>): string => {
    const drawing: Drawing = { making, strange, document };
    const given = field.args.filter((argument) => isRequiredArgument(argument) || making.dice.chance(30));
    const kept = oneWay(making, given).filter(() => !making.dice.chance(strange / 8));
    const parts = kept.map(({ name, type }) => `${name}: ${written(drawing, valueFor(drawing, type, name, 0), type)}`);
    return parts.length === 0 ? '' : `(${parts.join(', ')})`;
  };
}

/** Nearly always a page forwards or a page backwards. */
function oneWay({ dice }: Making, given: readonly GraphQLArgument[]): readonly GraphQLArgument[] {
  if (dice.chance(3)) return given;
  const other = dice.chance(70) ? ['last', 'before'] : ['first', 'after'];
  return given.filter(({ name }) => !other.includes(name));
}

interface Drawing {
  making: Making;
  strange: number;
  document: unknown;
}

function written({ making, strange }: Drawing, value: unknown, type: GraphQLInputType): string {
  const { dice } = making;
  if (!dice.chance(50)) return toLiteral(value, type);
  const declared = dice.chance(strange / 8) ? dice.pick(['String', 'Int!', '[ID!]!', 'Boolean', 'TicketFilter', 'JSON', 'Unknown', '[[Int]]']) : String(type);
  return variable(making, declared, value, !dice.chance(strange / 8));
}

const deepest = 4;

function valueFor(drawing: Drawing, type: GraphQLInputType, name: string, depth: number): unknown {
  const { dice } = drawing.making;
  if (dice.chance(drawing.strange)) return dice.pick(strangeValues);
  const nullable = getNullableType(type);
  if (nullable === type && dice.chance(5)) return null;
  if (!isListType(nullable)) return oneOf(drawing, nullable, name, depth);
  return Array.from({ length: dice.below(3) }, () => valueFor(drawing, nullable.ofType, name, depth + 1));
}

function oneOf(drawing: Drawing, type: GraphQLInputType, name: string, depth: number): unknown {
  const { dice } = drawing.making;
  const named = getNamedType(type);
  if (isEnumType(named)) return dice.pick(named.getValues()).name;
  if (!isInputObjectType(named)) return scalarFor(drawing, named.name, name);
  const fields = Object.values(named.getFields());
  const some = depth > deepest ? [] : dice.some(fields, depth === 0 ? 5 : 2);
  const chosen = new Set([...fields.filter(isRequiredInputField), ...some]);
  const stranger = dice.chance(drawing.strange / 8) ? { stranger: 1 } : {};
  return { ...Object.fromEntries([...chosen].map((field) => [field.name, valueFor(drawing, field.type, hintOf(field.name, name), depth + 1)])), ...stranger };
}

/** Comparators and references take the values of the field that they belong to. */
function hintOf(field: string, above: string): string {
  return ['eq', 'neq', 'in', 'nin', 'contains', 'id', 'key'].includes(field) && above !== 'input' ? above : field;
}

function scalarFor({ making: { dice, values }, document, strange }: Drawing, scalar: string, name: string): unknown {
  if (scalar === 'Int' || scalar === 'Float') return dice.pick([1, 2, 2, 3, 5, 20, 100]);
  if (scalar === 'Boolean') return dice.chance(50);
  if (scalar === 'DateTime') return dice.pick(values.times);
  if (scalar === 'ID') return dice.pick(values.ids[name] ?? values.ids[name.replace(/Ids?$/, '')] ?? values.ids.ticketId ?? []);
  if (scalar === 'JSON')
    return name === 'document'
      ? changed(document, () => dice.pick(strangeValues), dice, strange)
      : dice.pick([{ device: 'x' }, { usual: 'y' }, ...values.plain]);
  return dice.pick(ordinaryTexts[scalar] ?? values.texts[name] ?? ordinaryTexts[name] ?? ordinaryTexts.text ?? []);
}

/** The configuration with another value at one place or more. */
function changed(document: unknown, another: () => unknown, dice: Making['dice'], strange: number): unknown {
  if (typeof document !== 'object' || document === null) return dice.chance(90) ? another() : document;
  const names = Object.keys(document);
  if (names.length === 0 || dice.chance(strange / 2)) return another();
  const name = dice.pick(names);
  const inner = changed((document as Record<string, unknown>)[name], another, dice, strange);
  return Array.isArray(document) ? document.map((one, at) => (String(at) === name ? inner : one)) : { ...document, [name]: inner };
}
