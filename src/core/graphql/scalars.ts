import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLDuration, GraphQLJSON, GraphQLLocale, GraphQLTimeZone } from 'graphql-scalars';
import { isEmailAddress } from '../email-address.ts';
import { holdsInexact, InexactNumber, isExact } from '../exact-number.ts';

const asWritten = (_: unknown, text: string) => text;

export const DateScalar = textOnly(
  GraphQLDate,
  asWritten,
  'A day without a time, such as 2007-12-03, as in RFC 3339 (`full-date`). It comes back as it was written.',
);
export const DateTime = textOnly(
  GraphQLDateTime,
  writable,
  'A time such as 2007-12-03T10:15:30.123Z, as in RFC 3339 (`date-time`): of the years 1 to 9999 in UTC, with any offset and up to milliseconds. A time that cannot be kept exactly is refused. It comes back in UTC with three digits of milliseconds.',
);
export const Duration = textOnly(
  GraphQLDuration,
  asWritten,
  'A length of time as in ISO 8601: days such as `P2D`, or hours, minutes and seconds such as `PT12H`, `PT1H30M` and `PT45S`. Days are 24 hours, or working days where a calendar counts them. It comes back in its shortest form, with hours beyond 24 and never with days and hours together: `PT12H` as `PT12H`, `PT90M` as `PT1H30M`, `P2D` as `P2D`, nothing as `PT0S`. Only lengths of days, or of hours and minutes, can be saved.',
);
export const LocaleScalar = textOnly(
  GraphQLLocale,
  asWritten,
  'A language as in BCP 47, such as `es` or `pt-BR`. Texts come in `es`, `en` and `pt`, and other regions of these count as them.',
);
export const TimeZone = textOnly(
  GraphQLTimeZone,
  named,
  'A time zone by its name in the IANA database, such as `Europe/Madrid`; an offset such as `+02:00` is refused. It comes back as it was written.',
);
export const EmailAddress = ownText(
  'EmailAddress',
  'An email address such as `ana@example.org`, of at most 254 code points, also with letters beyond ASCII. Blanks around it are ignored. An address to sign in with comes back in lower case, any other one as it was written.',
  (text) => (isEmailAddress(text) ? null : 'An EmailAddress must be an address such as ana@example.org.'),
);
export const UrlScalar = ownText(
  'URL',
  'An address as in RFC 3986, such as `https://example.org/` or `otpauth://totp/…`; one without a scheme, such as `files/download/…`, is relative to the address of this endpoint. It comes back as it was written.',
  (text) => (URL.canParse(text, 'https://relevo.invalid/graphql') ? null : 'A URL must be an address as in RFC 3986.'),
);

/** The library accepts other values of variables whose text fits, such as `true` or a list of one, and returns them as they are. */
function textOnly<Parsed, Internal>(scalar: GraphQLScalarType<Parsed, unknown>, checked: (value: Parsed, text: string) => Internal, description: string) {
  return new GraphQLScalarType<Internal, unknown>({
    ...(scalar.toConfig() as object),
    name: scalar.name,
    description,
    serialize: (value) => scalar.serialize(value),
    parseValue(value) {
      if (typeof value !== 'string') throw new GraphQLError(`A ${scalar.name} must be a text.`);
      return checked(scalar.parseValue(value), value);
    },
    parseLiteral: (node, variables) => located(node, () => checked(scalar.parseLiteral(node, variables), node.kind === Kind.STRING ? node.value : '')),
  });
}

function ownText(name: string, description: string, whyNot: (text: string) => string | null): GraphQLScalarType<string, unknown> {
  const read = (value: unknown): string => {
    const text = typeof value === 'string' ? value.trim() : null;
    const reason = text === null ? `A ${name} must be a text.` : whyNot(text);
    if (reason !== null) throw new GraphQLError(reason);
    return text as string;
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    description,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => located(node, () => read(node.kind === Kind.STRING ? node.value : null)),
  });
}

function named(_: unknown, text: string): string {
  if (/^[+-]/.test(text)) throw new GraphQLError('A TimeZone must be a name such as Europe/Madrid, not an offset.');
  return text;
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
