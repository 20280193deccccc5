import { MaxLength } from 'class-validator';
import { Arg, Authorized, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer, answering } from '../core/graphql/answer.ts';
import { Payload } from '../core/graphql/payload.graphql.ts';
import { Ctx, CurrentRequest, contextOf, type RequestContext } from '../core/graphql/request-context.ts';
import { EmailAddress } from '../core/graphql/scalars.ts';
import { UpdateUserInput, UpdateUserPayload } from '../people/people.graphql.ts';
import { confirmEmailChange, requestEmailChange } from './change-email.ts';
import { updateUser } from './update-user.ts';

@InputType({ description: 'The new address of the caller, and their password.' })
export class RequestEmailChangeInput {
  @Field(() => EmailAddress, { description: 'The new email address to sign in with; at most 254 code points.' })
  email!: string;

  @Field(() => String, { description: 'The current password, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong.' })
  @MaxLength(1024)
  currentPassword!: string;
}

@ObjectType({ description: 'The same answer whether somebody else has the address or not.' })
export class RequestEmailChangePayload extends Payload {}

@InputType({ description: 'The token that proves the new address.' })
export class ConfirmEmailChangeInput {
  @Field(() => String, {
    description: 'The token that was sent to the new address, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force.',
  })
  @MaxLength(1024)
  token!: string;
}

@ObjectType({ description: 'Whether the address was changed, or the reasons why not.' })
export class ConfirmEmailChangePayload extends Payload {}

@Resolver()
export class AddressMutations {
  @Authorized()
  @Mutation(() => UpdateUserPayload, {
    description:
      'Changes a person: people change their own name and language, and admins change more of everybody. It requires a credential, but no permission for oneself, and `tenant:admin` for others. Refusals: `NOT_FOUND` (also for others, without `tenant:admin`), `NOT_ALLOWED`, `ALREADY_EXISTS` (another person has the address), `CONFLICT`, `INVALID`.',
  })
  updateUser(@Ctx() ctx: Context, @Arg('input', () => UpdateUserInput, { description: 'The person and the new values.' }) input: UpdateUserInput) {
    return answer(ctx, 'updateUser', updateUser, input);
  }

  @Authorized()
  @Mutation(() => RequestEmailChangePayload, {
    description:
      'Makes the link that proves a new address of the caller, valid for one day; the address changes with `confirmEmailChange`. A link that was made before works no more. Until mail carries the link, only the operators of the server can read it, and no admin. It requires a credential, but no permission. It counts as an attempt to sign in: too many are `RATE_LIMITED`. Refusals: `WRONG_CREDENTIALS` (the password is wrong, or there is none), `INVALID`.',
  })
  requestEmailChange(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => RequestEmailChangeInput, { description: 'The new address and the password.' }) input: RequestEmailChangeInput,
  ) {
    return answering(context.locale, input, () => requestEmailChange(contextOf(context), context.ip, input));
  }

  @Mutation(() => ConfirmEmailChangePayload, {
    description:
      'Gives a person the address that the token proves. All links that were made for the person before end; sessions go on, and the memberships in queues go along. It requires no credential. Refusals: `LINK_ENDED` (the token was used, has expired or was replaced, or somebody else has the address), `INVALID`, `INVALID_CONFIGURATION`.',
  })
  confirmEmailChange(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => ConfirmEmailChangeInput, { description: 'The token that proves the address.' }) input: ConfirmEmailChangeInput,
  ) {
    return answering(context.locale, input, () => confirmEmailChange(context, input));
  }
}
