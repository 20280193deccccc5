import { GraphQLDate, GraphQLDateTime, GraphQLDuration, GraphQLEmailAddress, GraphQLJSON, GraphQLLocale, GraphQLTimeZone } from 'graphql-scalars';

export {
  GraphQLDate as DateScalar,
  GraphQLDateTime as DateTime,
  GraphQLDuration as Duration,
  GraphQLEmailAddress as EmailAddress,
  GraphQLJSON as Json,
  GraphQLLocale as LocaleScalar,
  GraphQLTimeZone as TimeZone,
};
