import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer, answering } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Ctx, CtxBeforeSecondFactor, CurrentRequest, type RequestContext } from '../core/graphql/request-context.ts';
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
} from './access.graphql.ts';
import { ApiKeyShape, ViewerShape } from './access.shape.ts';
import { issueApiKey } from './keys/issue-api-key.ts';
import { issuePublishableKey } from './keys/issue-publishable-key.ts';
import { IssuePublishableKeyInput, IssuePublishableKeyPayload } from './keys/publishable-key.graphql.ts';
import { revokeApiKey } from './keys/revoke-api-key.ts';
import { refreshByToken, signInByPassword } from './sign-in.ts';
import { Viewer } from './viewer.graphql.ts';

const byName = { name: 'NAME', by: [{ order: [by('name', 'text'), by('id', 'uuid')], direction: 'ASC' as const }] };

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description:
      'Returns the person or API key that sends this request. Requires a credential, but no permission. It answers also in a session that awaits its second factor.',
  })
  viewer(@CtxBeforeSecondFactor() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readById(ctx, info, ViewerShape, ctx.actor.id);
  }
}

@Resolver()
export class SessionMutations {
  @Mutation(() => SignInPayload, {
    description:
      'Signs a person in with an email address and a password. It requires no credential. Within a minute there are 10 attempts at an account from one address, 100 from one address, and from new devices 100 at an account and 600 at a desk; and within 15 minutes 10 wrong codes of a second factor at an account, or from one address that it signs in from; then the error is `RATE_LIMITED`. While too many sign in at once it is `UNAVAILABLE`. Both have `retryAfterMs`. Refusals: `WRONG_CREDENTIALS` (the desk, the address, the password or the code is wrong; which one is not said), `SECOND_FACTOR_REQUIRED` (the password is right, and a code is needed too), `INVALID`.',
  })
  async signIn(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => SignInInput, { description: 'The desk and the credentials to sign in with.' }) input: SignInInput,
  ) {
    const { done, userErrors } = await answering(context.locale, input, () => signInByPassword(context, input));
    return { ...done, done, userErrors };
  }

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Exchanges a refresh token for the next pair of tokens. It requires no credential. Refusals: `SESSION_ENDED` (the token was used more than 10 seconds before, has expired or is not valid).',
  })
  async refreshSession(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token to exchange.' }) { refreshToken }: RefreshSessionInput,
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
  @Query(() => ApiKeyConnection, { description: 'Returns the API keys of the desk by name, revoked ones included. Requires `tenant:admin`.' })
  apiKeys(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, ApiKeyShape, { args }, byName);
  }

  @Authorized('tenant:admin')
  @Mutation(() => IssueApiKeyPayload, {
    description:
      'Issues an API key for a partner system. Requires `tenant:admin`. Refusals: `NOT_ALLOWED` (the caller lacks one of the permissions, a key of an organization cannot have it, or the caller is a key that grants `tenant:admin`), `NOT_FOUND` (the requester or the organization), `NOT_A_REQUESTER` (a key with `ticket:write` could open no ticket for the requester), `MODULE_OFF` (the desk has internal tickets only, and the key could open none), `INVALID`.',
  })
  async issueApiKey(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueApiKeyInput, { description: 'The name and the permissions of the new key.' }) input: IssueApiKeyInput,
  ) {
    const answered = await answer(ctx, 'issueApiKey', issueApiKey, input);
    return { ...answered, secret: answered.done?.secret };
  }

  @Authorized('tenant:admin')
  @Mutation(() => IssuePublishableKeyPayload, {
    description:
      'Issues a key that the pages of a portal may show to everybody: with it visitors read published articles whose audience is `PUBLIC`, search them, ask `suggest` and begin to sign up, and nothing else. Requires `tenant:admin`. Refusals: `NOT_ALLOWED` (the caller lacks `article:read`), `INVALID`.',
  })
  async issuePublishableKey(
    @Ctx() ctx: Context,
    @Arg('input', () => IssuePublishableKeyInput, { description: 'The name and the origins of the new key.' }) input: IssuePublishableKeyInput,
  ) {
    const answered = await answer(ctx, 'issuePublishableKey', issuePublishableKey, input);
    return { ...answered, publishableKey: answered.done?.publishableKey };
  }

  @Authorized('tenant:admin')
  @Mutation(() => RevokeApiKeyPayload, {
    description:
      'Revokes an API key for good. The revocation takes effect everywhere within a second. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `CONFLICT`, `INVALID`.',
  })
  revokeApiKey(@Ctx() ctx: Context, @Arg('input', () => RevokeApiKeyInput, { description: 'The API key to revoke.' }) input: RevokeApiKeyInput) {
    return answer(ctx, 'revokeApiKey', revokeApiKey, input);
  }
}
