import { IsEmail, IsIn, IsOptional } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequesterKind, Role } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Key, Line } from '../core/graphql/texts.ts';
import { readConnection } from '../reading/read.ts';
import { by } from '../reading/shape/shape.ts';
import { RequesterKindEnum, RoleEnum, UserConnection } from './actor.graphql.ts';
import { UserShape } from './actor.shape.ts';
import { createUser } from './create-user.ts';
import { UserPayload } from './user-payload.graphql.ts';

@InputType({ description: 'The details of a new person in the desk.' })
export class CreateUserInput extends MutationInput {
  @Field(() => String, { description: 'The name to show to people; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => String, { description: 'The email address to sign in with; at most 254 code points. It is unique within the desk, otherwise `ALREADY_EXISTS`.' })
  @IsEmail()
  @Key(254)
  email!: string;

  @Field(() => RoleEnum, { description: 'The role of the person in the desk. An API key cannot create an `ADMIN`, otherwise `NOT_ALLOWED`.' })
  role!: Role;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'The kind of requester; none when left out.' })
  requesterKind?: RequesterKind | null;

  @Field(() => ID, { nullable: true, description: 'The organization of the person; refused with `NOT_FOUND` when it does not exist.' })
  organizationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person sees every ticket of the organization; false when left out.' })
  followsOrganization?: boolean | null;

  @Field(() => String, { nullable: true, description: "The language of messages to the person: `es`, `en` or `pt`; the desk's language when left out." })
  @IsOptional()
  @IsIn(['es', 'en', 'pt'])
  locale?: 'es' | 'en' | 'pt' | null;
}

@ObjectType({ description: 'The new person, or the reasons why none was created.' })
export class CreateUserPayload extends UserPayload {}

const byName = { name: 'NAME', by: [{ order: [by('name', 'text'), by('id', 'uuid')], direction: 'ASC' as const }] };

@Resolver()
export class PeopleResolver {
  @Authorized('people:read')
  @Query(() => UserConnection, { description: 'Returns the people of the desk by name. Requires `people:read`.' })
  users(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, UserShape, { args }, byName);
  }

  @Authorized('tenant:admin')
  @Mutation(() => CreateUserPayload, {
    description:
      'Adds a person to the desk. Requires `tenant:admin`. Refusals: `ALREADY_EXISTS` (another person has the address), `NOT_FOUND` (the organization), `NOT_ALLOWED` (an API key makes no admins), `INVALID`.',
  })
  createUser(@Ctx() ctx: Context, @Arg('input', () => CreateUserInput, { description: 'The details of the new person.' }) input: CreateUserInput) {
    return answer(ctx, 'createUser', createUser, input);
  }
}
