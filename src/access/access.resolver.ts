import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer, answering } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Ctx, CurrentRequest, type RequestContext } from '../core/graphql/request-context.ts';
import { refuse } from '../core/refusal.ts';
import { readById, readConnection } from '../reading/read.ts';
import { by } from '../reading/shape/shape.ts';
import {
  ApiKeyConnection,
  IssueApiKeyInput,
  IssueApiKeyPayload,
  RefreshSessionInput,
  RefreshSessionPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
  SignInInput,
  SignInPayload,
  Viewer,
} from './access.graphql.ts';
import { ApiKeyShape, ViewerShape } from './access.shape.ts';
import { issueApiKey } from './issue-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { refreshByToken, signInByPassword } from './sign-in.ts';

const byName = { name: 'NAME', by: [{ order: [by('name', 'text'), by('id', 'uuid')], direction: 'ASC' as const }] };

@Resolver()
export class ViewerResolver {
  @Authorized()
  @Query(() => Viewer, { description: 'Whoever sent this request.' })
  viewer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readById(ctx, info, ViewerShape, ctx.actor.id);
  }
}

@Resolver()
export class SessionMutations {
  @Mutation(() => SignInPayload, {
    description:
      'Comes in with an address and a password: WRONG_CREDENTIALS tells nothing of which of them is wrong. Ten guesses a minute for an account from one address, then RATE_LIMITED.',
  })
  async signIn(@CurrentRequest() context: RequestContext, @Arg('input', () => SignInInput, { description: 'Who, and where.' }) input: SignInInput) {
    const { done, userErrors } = await answering(context.locale, input, () => signInByPassword(context, input));
    return { ...done, done, userErrors };
  }

  @Mutation(() => RefreshSessionPayload, {
    description: 'Gets the next pair of tokens: SESSION_ENDED when the token was used before, has expired or never was.',
  })
  async refreshSession(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => RefreshSessionInput, { description: 'The token.' }) { refreshToken }: RefreshSessionInput,
  ) {
    const { done, userErrors } = await answering(
      context.locale,
      {},
      async () => (await refreshByToken(context, refreshToken)) ?? refuse('SESSION_ENDED', ['input', 'refreshToken']),
    );
    return { ...done, done, userErrors };
  }
}

@Resolver()
export class ApiKeyResolver {
  @Authorized('tenant:admin')
  @Query(() => ApiKeyConnection, { description: 'The keys of the desk by name, revoked ones included. Requires tenant:admin.' })
  apiKeys(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, ApiKeyShape, { args }, byName);
  }

  @Authorized('tenant:admin')
  @Mutation(() => IssueApiKeyPayload, { description: 'Issues a key for a partner system. Requires tenant:admin.' })
  async issueApiKey(@Ctx() ctx: Context, @Arg('input', () => IssueApiKeyInput, { description: 'What it may do.' }) input: IssueApiKeyInput) {
    const answered = await answer(ctx, 'issueApiKey', issueApiKey, input);
    return { ...answered, secret: answered.done?.secret };
  }

  @Authorized('tenant:admin')
  @Mutation(() => RevokeApiKeyPayload, { description: 'Ends a key for good, everywhere within a second. Requires tenant:admin.' })
  revokeApiKey(@Ctx() ctx: Context, @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) input: RevokeApiKeyInput) {
    return answer(ctx, 'revokeApiKey', revokeApiKey, input);
  }
}
