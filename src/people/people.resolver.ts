import { IsEmail, IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequesterKind, Role } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readConnection } from '../reading/read.ts';
import { by } from '../reading/shape/shape.ts';
import { RequesterKindEnum, RoleEnum, UserConnection } from './actor.graphql.ts';
import { UserShape } from './actor.shape.ts';
import { createUser } from './create-user.ts';
import { UserPayload } from './user-payload.graphql.ts';

@InputType({ description: 'A person who joins the desk.' })
export class CreateUserInput extends MutationInput {
  @Field(() => String, { description: 'The name to show; 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/)
  name!: string;

  @Field(() => String, { description: "The address to sign in with, one person's within the desk. ALREADY_EXISTS otherwise." })
  @IsEmail()
  @Length(3, 254)
  email!: string;

  @Field(() => RoleEnum, { description: 'What the person is to the desk.' })
  role!: Role;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'For whom a requester asks.' })
  requesterKind?: RequesterKind | null;

  @Field(() => ID, { nullable: true, description: 'The organization the person belongs to.' })
  organizationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Follows every ticket of the organization; false when left out.' })
  followsOrganization?: boolean | null;

  @Field(() => String, { nullable: true, description: 'es, en or pt; messages come in this language.' })
  @IsOptional()
  @IsIn(['es', 'en', 'pt'])
  locale?: 'es' | 'en' | 'pt' | null;
}

@ObjectType({ description: 'The person, or why nobody joined.' })
export class CreateUserPayload extends UserPayload {}

const byName = { name: 'NAME', by: [{ order: [by('name', 'text'), by('id', 'uuid')], direction: 'ASC' as const }] };

@Resolver()
export class PeopleResolver {
  @Authorized('people:read')
  @Query(() => UserConnection, { description: 'The people of the desk by name. Requires people:read.' })
  users(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, UserShape, { args }, byName);
  }

  @Authorized('tenant:admin')
  @Mutation(() => CreateUserPayload, { description: 'A person joins the desk. Requires tenant:admin.' })
  createUser(@Ctx() ctx: Context, @Arg('input', () => CreateUserInput, { description: 'Who joins.' }) input: CreateUserInput) {
    return answer(ctx, 'createUser', createUser, input);
  }
}
