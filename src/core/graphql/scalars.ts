import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLDuration, GraphQLEmailAddress, GraphQLJSON, GraphQLLocale, GraphQLTimeZone } from 'graphql-scalars';

export { GraphQLJSON as Json };
export const DateScalar = textOnly(GraphQLDate);
export const DateTime = textOnly(GraphQLDateTime, writable);
export const Duration = textOnly(GraphQLDuration);
export const EmailAddress = textOnly(GraphQLEmailAddress);
export const LocaleScalar = textOnly(GraphQLLocale);
export const TimeZone = textOnly(GraphQLTimeZone);

/** The library accepts other values of variables whose text fits, such as `true` or a list of one, and returns them as they are. */
function textOnly<Internal, External>(scalar: GraphQLScalarType<Internal, External>, checked = (value: Internal) => value) {
  return new GraphQLScalarType<Internal, External>({
    ...scalar.toConfig(),
    parseValue(value) {
      if (typeof value !== 'string') throw new GraphQLError(`A ${scalar.name} must be a text.`);
      return checked(scalar.parseValue(value));
    },
    parseLiteral: (node, variables) => checked(scalar.parseLiteral(node, variables)),
  });
}

const [earliest, end] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('+010000-01-01T00:00:00Z')];

/** In universal time some offsets reach years that no text of four digits has. */
function writable(time: Date): Date {
  if (time.getTime() < earliest || time.getTime() >= end) throw new GraphQLError('A time must lie in the years 1 to 9999.');
  return time;
}
