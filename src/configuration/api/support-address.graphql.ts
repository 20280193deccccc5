import { Field, ObjectType } from 'type-graphql';
import { EmailAddress, LocaleScalar } from '../../core/graphql/scalars.ts';

@ObjectType({ description: 'An address that mails are sent to, and what their tickets get. Requires `ticket:read_all`.', simpleResolvers: true })
export class SupportAddress {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => EmailAddress, { description: 'The email address, in lower case.' })
  address!: string;

  @Field(() => String, { nullable: true, description: 'The key of the queue of the tickets; null for the usual one.' })
  queue?: string;

  @Field(() => String, { nullable: true, description: 'The key of the category of the tickets; null for none.' })
  category?: string;

  @Field(() => String, { nullable: true, description: 'The key of the severity of the tickets; null for the last of the severities.' })
  severity?: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of requesters who become known by their mail; null for that of the desk.' })
  locale?: string;
}
