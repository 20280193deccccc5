import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { Making } from './making.ts';

type Given = Record<string, unknown>;
type Drawing = Pick<Making, 'dice' | 'values'>;

const deepest = 2;

/** A filter of the given type, walked as the schema has it, with real values of the desk. */
export function filterOf(making: Drawing, type: GraphQLInputType | undefined): Given | null {
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? inputOf(making, named, '', 0) : null;
}

function inputOf(making: Drawing, type: GraphQLInputObjectType, hint: string, depth: number): Given {
  const { dice } = making;
  const fields = Object.values(type.getFields()).filter(({ name }) => depth < deepest || !['and', 'or', 'not'].includes(name));
  const joins = fields.filter(({ name }) => ['and', 'or', 'not'].includes(name));
  const required = fields.filter(isRequiredInputField);
  const none = required.length === 0 && dice.chance(3);
  if (none) return {};
  const chosen = [...required, dice.pick(joins.length > 0 && dice.chance(35) ? joins : fields), ...(dice.chance(35) ? [dice.pick(fields)] : [])];
  return Object.fromEntries(chosen.map((field) => [field.name, valueFor(making, field.type, field.name, hint, depth)]));
}

function valueFor(making: Drawing, type: GraphQLInputType, name: string, hint: string, depth: number): unknown {
  const { dice } = making;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return Array.from({ length: dice.below(4) }, () => oneOf(making, nullable.ofType, name, hint, depth));
  return oneOf(making, type, name, hint, depth);
}

function oneOf(making: Drawing, type: GraphQLInputType, name: string, hint: string, depth: number): unknown {
  const { dice, values } = making;
  const named = getNamedType(type);
  const isFilter = named.name === 'TicketFilter';
  if (isInputObjectType(named)) return inputOf(making, named, ['id', 'key'].includes(name) ? hint : name, isFilter ? depth + 1 : depth);
  if (isEnumType(named)) return dice.pick(named.getValues()).name;
  if (named.name === 'Boolean') return dice.chance(50);
  if (named.name === 'DateTime') return dice.pick(values.times);
  if (named.name === 'Int') return 1 + dice.below(5);
  if (named.name === 'JSON') return dice.pick(values.plain);
  if (named.name === 'ID')
    return values.ids.strange?.length && dice.chance(1) ? dice.pick(values.ids.strange ?? []) : dice.pick(values.ids[name] ?? values.ids[hint] ?? []);
  return textOf(making, name, hint);
}

function textOf({ dice, values }: Drawing, name: string, hint: string): string {
  const text = dice.pick(values.texts[name] ?? values.texts[hint] ?? []);
  return name === 'contains' ? text.slice(dice.below(3), 3 + dice.below(4)) : text;
}
