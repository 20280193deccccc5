import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, ArgsType, Authorized, Field, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { Ctx, CtxBeforeSecondFactor } from '../../core/graphql/request-context.ts';
import { requireId } from '../../core/ids.ts';
import { readConnection } from '../../reading/read.ts';
import { by } from '../../reading/shape/shape.ts';
import { endSessionById, endSessions, signOut } from './end-session.ts';
import {
  EndSessionInput,
  EndSessionPayload,
  EndSessionsInput,
  EndSessionsPayload,
  SessionConnection,
  SignOutInput,
  SignOutPayload,
} from './session.graphql.ts';
import { SessionShape } from './session.shape.ts';

const newestFirst = { name: 'NEWEST', by: [{ order: [by('id', 'uuid')], direction: 'DESC' as const }] };

@ArgsType()
export class SessionsArgs extends PagingArgs {
  @Field(() => ID, { nullable: true, description: 'The person; the caller when left out. For somebody else it requires `tenant:admin`, or there are none.' })
  userId?: string | null;
}

@Resolver()
export class SessionResolver {
  @Authorized()
  @Query(() => SessionConnection, {
    description: "Returns the sessions of a person that go on, newest first. It requires a credential, but no permission for one's own.",
  })
  sessions(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => SessionsArgs) { userId, ...args }: SessionsArgs) {
    const principalId = userId == null ? ctx.actor.id : requireId(userId, 'User');
    const given = { args, principalId };
    return readConnection(ctx, info, SessionShape, given, newestFirst, (row, { principalId }) => sql`${row}.principal_id = ${principalId}::uuid`);
  }

  @Mutation(() => SignOutPayload, {
    description:
      'Ends the session of the caller, within a second also on open sockets. It requires a credential, but no permission, and works also in a session that awaits its second factor. Refusals: `NO_SESSION` (an API key, or a token of another issuer), `INVALID`.',
  })
  signOut(
    @CtxBeforeSecondFactor() ctx: Context,
    @Arg('input', () => SignOutInput, { description: 'Only the key that makes a repetition safe.' }) input: SignOutInput,
  ) {
    return answer(ctx, 'signOut', signOut, input);
  }

  @Authorized()
  @Mutation(() => EndSessionPayload, {
    description:
      "Ends one session, within a second also on open sockets; ending one that has ended changes nothing. It requires a credential, but no permission for one's own, and `tenant:admin` for those of others. Refusals: `NOT_FOUND`, `INVALID`.",
  })
  endSession(@Ctx() ctx: Context, @Arg('input', () => EndSessionInput, { description: 'Which session is to end.' }) input: EndSessionInput) {
    return answer(ctx, 'endSession', endSessionById, input);
  }

  @Authorized()
  @Mutation(() => EndSessionsPayload, {
    description:
      "Ends all sessions of a person except the one that asks, within a second also on open sockets. It requires a credential, but no permission for one's own, and `tenant:admin` for those of others. Refusals: `NOT_ALLOWED` (somebody else, and the caller is no admin), `NOT_FOUND`, `INVALID`.",
  })
  endSessions(@Ctx() ctx: Context, @Arg('input', () => EndSessionsInput, { description: 'Whose sessions to end.' }) input: EndSessionsInput) {
    return answer(ctx, 'endSessions', endSessions, input);
  }
}
