import { GraphQLDateTime, GraphQLDuration, GraphQLEmailAddress, GraphQLJSON, GraphQLLocale } from 'graphql-scalars';

export { GraphQLDateTime as DateTime, GraphQLDuration as Duration, GraphQLEmailAddress as EmailAddress, GraphQLJSON as Json, GraphQLLocale as LocaleScalar };
