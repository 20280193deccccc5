import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { argsOf, partsOf } from './contract.ts';

/** What a field or argument means, by its name or description, and the scalar that such a value has. */
const meanings: readonly [scalar: string, name: RegExp, description: RegExp][] = [
  ['DateTime', /([a-z]At|Since|^validFrom|^validTo|^now|^serverTime)$/, /^(When|Since when|Until when) /],
  ['Date', /([a-z]Date|^date)$/, /^The (first|last) date\b/],
  ['Duration', /((?<!^server)Time|[dD]uration|^within|^remaining|^elapsed)$/, /^(How long |The (length of|time after which|time that (is|was) (left|used)))/],
  ['TimeZone', /[tT]imeZone$/, /^The (IANA )?time zone\b/],
  ['EmailAddress', /[eE]mail(Address)?(es)?$/, /^The (new )?email address(es)?\b/],
  ['Locale', /[lL]ocale$/, /^The language\b/],
  ['URL', /([uU]r[il]|[lL]ink|[hH]ref)$/, /^(The link|The signed address|The same as an `otpauth:` address)\b/],
];

/** Counts of what no field may count, because a `Duration` says it with its unit. */
const lengths = /(Seconds|Minutes|Hours|Days|Millis|Ms)$/;
const lengthsInWords = /\b(in|of|number of) (milliseconds|seconds|minutes|hours|days)\b/i;

/** What only looks so: a filter, an order or a flag about such a value, and objects that hold one. */
const isValue = (type: Parameters<typeof getNamedType>[0]) => {
  const named = getNamedType(type);
  return !(named && (isEnumType(named) || isInputObjectType(named) || isObjectType(named) || isInterfaceType(named) || named.name === 'Boolean'));
};

/** A text about such a value is none. */
const isText = /^(description|label|message)$/;

/** Every value of the schema that says what it is and has another scalar. */
export function faultsOfScalars(schema: GraphQLSchema): string[] {
  return [...valuesOf(schema)].flatMap(([place, { name, description, scalar }]) => {
    const said =
      meanings.find(([, names]) => names.test(name)) ?? (isText.test(name) ? undefined : meanings.find(([, , descriptions]) => descriptions.test(description)));
    if (said && said[0] !== scalar) return [`${place} is ${scalar}, not ${said[0]}: ${description}`];
    const isCounted = ['Int', 'Float'].includes(scalar) && (lengths.test(name) || lengthsInWords.test(description));
    return isCounted ? [`${place} counts a length of time: ${description}`] : [];
  });
}

function valuesOf(schema: GraphQLSchema): Map<string, { name: string; description: string; scalar: string }> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isEnumType(type));
  const parts = types.flatMap((type) => [...partsOf(type)].map(([name, part]) => [`${type.name}.${name}`, part] as const));
  const args = parts.flatMap(([place, part]) => argsOf(part).map((arg) => [`${place}(${arg.name})`, arg] as const));
  const values = [...parts, ...args].flatMap(([place, part]) => {
    if (!('type' in part) || !isValue(part.type)) return [];
    const value = { name: part.name, description: part.description ?? '', scalar: getNamedType(part.type).name };
    return [[place, value] as const];
  });
  return new Map(values);
}
