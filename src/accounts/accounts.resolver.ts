import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer, answering } from '../core/graphql/answer.ts';
import { Ctx, CurrentRequest, contextOf, type RequestContext } from '../core/graphql/request-context.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  ChangePasswordInput,
  ChangePasswordPayload,
  InviteUserInput,
  InviteUserPayload,
  RenewInvitationInput,
  RenewInvitationPayload,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
} from './accounts.graphql.ts';
import { changePassword } from './change-password.ts';
import { inviteUser, renewInvitation } from './invite-user.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { type PasswordPurpose, setPasswordByToken } from './set-password-by-token.ts';

@Resolver()
export class AccountMutations {
  @Authorized('tenant:admin')
  @Mutation(() => InviteUserPayload, {
    description:
      'Adds a person to the desk, also to queues, and makes the link by which they set their first password. Requires `tenant:admin`. Refusals: `ALREADY_EXISTS` (another person has the address), `NOT_FOUND` (the role, the organization or a queue), `ORGANIZATION_ARCHIVED`, `NOT_ALLOWED` (the role has permissions that the caller may not give), `NOT_AN_AGENT` (only those who work on tickets are members of queues), `INVALID_CONFIGURATION` (a queue has too many members), `INVALID`.',
  })
  inviteUser(@Ctx() ctx: Context, @Arg('input', () => InviteUserInput, { description: 'The details of the person to invite.' }) input: InviteUserInput) {
    return answer(ctx, 'inviteUser', inviteUser, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => RenewInvitationPayload, {
    description:
      'Makes a new link for a person who never signed in; the one before works no more. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `USER_INACTIVE`, `ALREADY_ACCEPTED` (the person has a password, or opened a ticket through the identity provider), `NOT_ALLOWED` (the role of the person has permissions that the caller may not give), `CONFLICT`, `INVALID`.',
  })
  renewInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => RenewInvitationInput, { description: 'The person who is invited again.' }) input: RenewInvitationInput,
  ) {
    return answer(ctx, 'renewInvitation', renewInvitation, input);
  }

  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Sets the first password of an invited person and signs them in. It requires no credential. Refusals: `LINK_ENDED` (the token was used, has expired or was replaced), `INVALID` (the password).',
  })
  acceptInvitation(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => AcceptInvitationInput, { description: 'The token and the password.' }) input: AcceptInvitationInput,
  ) {
    return signedIn(context, input, 'INVITATION');
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Makes the link to set a new password, valid for one hour, where the account exists and has a password. The answer is the same, and takes as long, where it does not. It requires no credential. It counts as an attempt to sign in: too many are `RATE_LIMITED`. Refusals: `INVALID`.',
  })
  async requestPasswordReset(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => RequestPasswordResetInput, { description: 'The desk and the address.' }) input: RequestPasswordResetInput,
  ) {
    return answering(context.locale, input, () => requestPasswordReset(context, input));
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Sets a new password, ends all sessions of the person and signs them in. It requires no credential. With a code it counts as an attempt to sign in: too many, or more than 10 wrong codes within 15 minutes, are `RATE_LIMITED`. Refusals: `LINK_ENDED` (the token was used, has expired or was replaced), `SECOND_FACTOR_REQUIRED`, `WRONG_CREDENTIALS` (the code), `INVALID` (the password).',
  })
  resetPassword(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => ResetPasswordInput, { description: 'The token and the password.' }) input: ResetPasswordInput,
  ) {
    return signedIn(context, input, 'PASSWORD_RESET');
  }

  @Authorized()
  @Mutation(() => ChangePasswordPayload, {
    description:
      'Sets a new password for the caller and ends their other sessions. It requires a credential, but no permission. It counts as an attempt to sign in: too many are `RATE_LIMITED`. Refusals: `WRONG_CREDENTIALS` (the current password is wrong, or there is none), `INVALID`.',
  })
  changePassword(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => ChangePasswordInput, { description: 'The current and the new password.' }) input: ChangePasswordInput,
  ) {
    return answering(context.locale, input, () => changePassword(contextOf(context), context.ip, input));
  }
}

async function signedIn(context: RequestContext, input: AcceptInvitationInput, purpose: PasswordPurpose) {
  const { done, userErrors } = await answering(context.locale, input, () => setPasswordByToken(context, input, purpose));
  return { ...done, done, userErrors };
}
