import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLDuration, GraphQLEmailAddress, GraphQLJSON, GraphQLLocale, GraphQLTimeZone } from 'graphql-scalars';
import { holdsInexact, InexactNumber, isExact } from '../exact-number.ts';

export const DateScalar = textOnly(GraphQLDate);
export const DateTime = textOnly(
  GraphQLDateTime,
  writable,
  'A time such as 2007-12-03T10:15:30.123Z, as in RFC 3339 (`date-time`): of the years 1 to 9999 in UTC, with any offset and up to milliseconds. A time that cannot be kept exactly is refused.',
);
export const Duration = textOnly(GraphQLDuration);
export const EmailAddress = textOnly(GraphQLEmailAddress);
export const LocaleScalar = textOnly(GraphQLLocale);
export const TimeZone = textOnly(GraphQLTimeZone);

/** The library accepts other values of variables whose text fits, such as `true` or a list of one, and returns them as they are. */
function textOnly<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  checked: (value: Internal, text: string) => Internal = (value) => value,
  description = scalar.description,
) {
  return new GraphQLScalarType<Internal, External>({
    ...scalar.toConfig(),
    description,
    parseValue(value) {
      if (typeof value !== 'string') throw new GraphQLError(`A ${scalar.name} must be a text.`);
      return checked(scalar.parseValue(value), value);
    },
    parseLiteral: (node, variables) => located(node, () => checked(scalar.parseLiteral(node, variables), node.kind === Kind.STRING ? node.value : '')),
  });
}

/** What refuses a literal does not always say where in the document it stands. */
function located<Value>(node: ValueNode, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new GraphQLError((error as Error).message, { nodes: node });
  }
}

const [earliest, end] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('+010000-01-01T00:00:00Z')];
const finerThanMilliseconds = /\.\d{3}\d*[1-9]/;

/** In universal time some offsets reach years that no text of four digits has. */
function writable(time: Date, text: string): Date {
  if (time.getTime() < earliest || time.getTime() >= end) throw new GraphQLError('A time must lie in the years 1 to 9999.');
  if (finerThanMilliseconds.test(text)) throw new GraphQLError('A time has milliseconds at most.');
  return time;
}

/** JSON whose numbers are kept as they were written, or refused. */
export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  description: `${GraphQLJSON.description} A number that a double-precision number cannot keep exactly, such as 9007199254740993, is refused.`,
  parseValue(value) {
    if (holdsInexact(value)) throw new GraphQLError(inexact, { extensions: { isAtFault: (one: unknown) => one instanceof InexactNumber } });
    return GraphQLJSON.parseValue(value);
  },
  parseLiteral(node, variables) {
    const wrong = inexactIn(node);
    if (wrong) throw new GraphQLError(inexact, { nodes: wrong });
    return GraphQLJSON.parseLiteral(node, variables);
  },
});

const inexact = 'A number must be one that double precision keeps exactly.';

function inexactIn(node: ValueNode): ValueNode | undefined {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return isExact(Number(node.value), node.value) ? undefined : node;
  const inner = node.kind === Kind.LIST ? node.values : node.kind === Kind.OBJECT ? node.fields.map(({ value }) => value) : [];
  for (const one of inner) {
    const found = inexactIn(one);
    if (found) return found;
  }
  return undefined;
}
