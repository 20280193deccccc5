import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer, answering } from '../../core/graphql/answer.ts';
import { Ctx, CurrentRequest, contextBeforeSecondFactor, contextOf, type RequestContext } from '../../core/graphql/request-context.ts';
import { removeSecondFactor, renewRecoveryCodes, resetSecondFactor } from './change-second-factor.ts';
import {
  BeginSecondFactorInput,
  BeginSecondFactorPayload,
  ConfirmSecondFactorInput,
  ConfirmSecondFactorPayload,
  RemoveSecondFactorInput,
  RemoveSecondFactorPayload,
  RenewRecoveryCodesInput,
  RenewRecoveryCodesPayload,
  ResetSecondFactorInput,
  ResetSecondFactorPayload,
} from './second-factor.graphql.ts';
import { beginSecondFactor, confirmSecondFactor } from './set-up-second-factor.ts';

const counts = 'It counts as an attempt to sign in: too many are `RATE_LIMITED`, and so are more than 10 wrong codes within 15 minutes.';

@Resolver()
export class SecondFactorMutations {
  @Mutation(() => BeginSecondFactorPayload, {
    description: `Makes the secret for an authenticator app of the caller, in the place of one that was not confirmed. Nothing asks for it until \`confirmSecondFactor\`. It requires a credential, but no permission, and works also in a session that awaits its second factor. ${counts} Refusals: \`WRONG_CREDENTIALS\` (the password is wrong, or there is none), \`SECOND_FACTOR_ON\`, \`INVALID\`.`,
  })
  beginSecondFactor(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => BeginSecondFactorInput, { description: 'The password of the caller.' }) input: BeginSecondFactorInput,
  ) {
    return shown(context, input, () => beginSecondFactor(contextBeforeSecondFactor(context), context.ip, input));
  }

  @Mutation(() => ConfirmSecondFactorPayload, {
    description: `Turns the second factor of the caller on: from now on signing in with the password needs a code too. All other sessions of the caller end. It requires a credential, but no permission, and works also in a session that awaits its second factor, which then goes on with all permissions. ${counts} Refusals: \`SECOND_FACTOR_NOT_BEGUN\`, \`WRONG_CREDENTIALS\` (the code), \`SECOND_FACTOR_ON\`, \`INVALID\`.`,
  })
  confirmSecondFactor(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => ConfirmSecondFactorInput, { description: 'A code of the device.' }) input: ConfirmSecondFactorInput,
  ) {
    return shown(context, input, () => confirmSecondFactor(contextBeforeSecondFactor(context), context.ip, input));
  }

  @Authorized()
  @Mutation(() => RemoveSecondFactorPayload, {
    description: `Turns the second factor of the caller off. Where the desk requires one, all that is left to the caller is to set it up again. It requires a credential, but no permission. ${counts} Refusals: \`WRONG_CREDENTIALS\` (the password or the code), \`SECOND_FACTOR_OFF\`, \`INVALID\`.`,
  })
  removeSecondFactor(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => RemoveSecondFactorInput, { description: 'The password and a code.' }) input: RemoveSecondFactorInput,
  ) {
    return answering(context.locale, input, () => removeSecondFactor(contextOf(context), context.ip, input));
  }

  @Authorized()
  @Mutation(() => RenewRecoveryCodesPayload, {
    description: `Makes ten new recovery codes for the caller; those before work no more. It requires a credential, but no permission. ${counts} Refusals: \`WRONG_CREDENTIALS\` (the password or the code), \`SECOND_FACTOR_OFF\`, \`INVALID\`.`,
  })
  renewRecoveryCodes(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => RenewRecoveryCodesInput, { description: 'The password and a code.' }) input: RenewRecoveryCodesInput,
  ) {
    return shown(context, input, () => renewRecoveryCodes(contextOf(context), context.ip, input));
  }

  @Authorized('tenant:admin')
  @Mutation(() => ResetSecondFactorPayload, {
    description:
      "Turns off the second factor of somebody who lost it, and ends their sessions, within a second also on open sockets. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `NOT_ALLOWED` (one's own), `SECOND_FACTOR_OFF`, `CONFLICT`, `INVALID`.",
  })
  resetSecondFactor(
    @Ctx() ctx: Context,
    @Arg('input', () => ResetSecondFactorInput, { description: 'The person whose second factor is turned off.' }) input: ResetSecondFactorInput,
  ) {
    return answer(ctx, 'resetSecondFactor', resetSecondFactor, input);
  }
}

/** What is shown once beside `userErrors`. */
async function shown<Done extends object>({ locale }: RequestContext, input: object, act: () => Promise<Done>) {
  const { done, userErrors } = await answering(locale, input, act);
  return { ...done, done, userErrors };
}
