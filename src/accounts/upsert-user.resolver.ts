import { IsIn, IsOptional, IsTimeZone } from 'class-validator';
import { Arg, Authorized, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequesterKind } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { EmailAddress, LocaleScalar, TimeZone } from '../core/graphql/scalars.ts';
import { Key, Line } from '../core/graphql/texts.ts';
import { UpsertOutcomeEnum } from '../core/graphql/upsert-outcome.graphql.ts';
import type { Upserted, UpsertOutcome } from '../core/upserted.ts';
import { RequesterKindEnum } from '../people/actor.graphql.ts';
import { UserPayload } from '../people/user-payload.graphql.ts';
import { upsertUser } from './upsert-user.ts';

@InputType({ description: 'A requester as another system or a channel knows them. What is left out stays as it is.' })
export class UpsertUserInput extends MutationInput {
  @Field(() => String, { description: 'The name to show to people; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => EmailAddress, {
    nullable: true,
    description:
      'The email address, by which a person is known who has no external id yet; at most 254 code points. A new person needs one, otherwise `INVALID`. Null leaves it as it is. A key of an organization cannot change it, otherwise `NOT_ALLOWED`.',
  })
  @IsOptional()
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The id of the person in the other system, 1 to 200 code points, by which they are known before the address. If the address belongs to somebody with another external id, the mutation is refused with `ALREADY_EXISTS`.',
  })
  @IsOptional()
  @Key(200)
  externalId?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number; 1 to 50 characters. Null removes it.' })
  @IsOptional()
  @Line(50)
  phone?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organization of the person; refused with `NOT_FOUND` when it does not exist. Null removes it. For a key of an organization it is always that one.',
  })
  organizationId?: string | null;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'The kind of requester. Null removes it.' })
  requesterKind?: RequesterKind | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: "The language of messages to the person: `es`, `en` or `pt`. Null stands for the desk's language.",
  })
  @IsOptional()
  @IsIn(['es', 'en', 'pt'])
  locale?: 'es' | 'en' | 'pt' | null;

  @Field(() => TimeZone, { nullable: true, description: "The IANA time zone of the person. Null stands for the desk's." })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;
}

@ObjectType({ description: 'The person and what was done, or the reasons why nothing was.' })
export class UpsertUserPayload extends UserPayload {
  declare done: Upserted | null;

  @Field(() => UpsertOutcomeEnum, { nullable: true, description: 'What was done; null when the mutation was refused.' })
  outcome(): UpsertOutcome | null {
    return this.done?.outcome ?? null;
  }
}

@Resolver()
export class UpsertUserMutations {
  @Authorized('ticket:write')
  @Mutation(() => UpsertUserPayload, {
    description:
      'Adds a requester, or changes the one who is known by the external id or the email address, for importers and channels. A person who was deactivated stays so. Only admins may do so, who hold `tenant:admin`, and API keys of an organization, which add and change only the people of that organization. Requires `ticket:write`. Refusals: `NOT_FOUND` (the organization), `ORGANIZATION_ARCHIVED`, `ALREADY_EXISTS` (somebody else has the address), `NOT_ALLOWED` (the caller may not upsert people, the person is no requester, a person who signs in already would get another address, a key reaches beyond its organization, or the caller lacks permissions of the role `REQUESTER`, which a new person gets and `details.permissions` lists), `INVALID`.',
  })
  upsertUser(@Ctx() ctx: Context, @Arg('input', () => UpsertUserInput, { description: 'The person as the other system knows them.' }) input: UpsertUserInput) {
    return answer(ctx, 'upsertUser', upsertUser, input);
  }
}
