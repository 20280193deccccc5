import { Length, MaxLength } from 'class-validator';
import { Arg, Authorized, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { SignInPayload } from '../access/access.graphql.ts';
import type { Context } from '../core/context.ts';
import { answer, answering } from '../core/graphql/answer.ts';
import { ChangeInput, Payload } from '../core/graphql/payload.graphql.ts';
import { Ctx, CurrentRequest, type RequestContext } from '../core/graphql/request-context.ts';
import { EmailAddress } from '../core/graphql/scalars.ts';
import { Line } from '../core/graphql/texts.ts';
import { UserPayload } from '../people/user-payload.graphql.ts';
import { approveUser, rejectUser } from './approve-user.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { signUp } from './sign-up.ts';

@InputType({ description: 'The desk, and who signs up.' })
export class SignUpInput {
  @Field(() => String, { description: 'The slug of the desk; 1 to 60 code points.' })
  @Length(1, 60)
  tenant!: string;

  @Field(() => String, { description: 'The name to show to people; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => EmailAddress, { description: 'The email address to sign in with; at most 254 code points.' })
  email!: string;
}

@ObjectType({ description: 'The same answer whether the address can sign up or not.' })
export class SignUpPayload extends Payload {}

@InputType({ description: 'The token that proves the address, and the password to set.' })
export class ConfirmSignUpInput {
  @Field(() => String, { description: 'The token that was sent to the address, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force.' })
  @MaxLength(1024)
  token!: string;

  @Field(() => String, { description: 'The password; 8 to 128 code points.' })
  @MaxLength(1024)
  password!: string;
}

@ObjectType({ description: 'The tokens of the first session, or that the person waits, or the reasons why nothing was done.', simpleResolvers: true })
export class ConfirmSignUpPayload extends SignInPayload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the person was added and waits for the approval of an admin; they are not signed in then, and the other values are null. Null when the mutation was refused.',
  })
  isWaiting?: boolean | null;
}

@InputType({ description: 'The person who waits.' })
export class RejectUserInput extends ChangeInput {
  @Field(() => ID, { description: 'The person; refused with `NOT_FOUND` when there is none, and with `NOT_WAITING` when they do not wait for approval.' })
  userId!: string;
}

@InputType({ description: 'The person who waits, and where they belong.' })
export class ApproveUserInput extends RejectUserInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The organization of the person; when null or left out it stays as it is. Refused with `NOT_FOUND` when it does not exist, and with `ORGANIZATION_ARCHIVED` when it is archived.',
  })
  organizationId?: string | null;
}

@ObjectType({ description: 'The person who was let in, or the reasons why not.', simpleResolvers: true })
export class ApproveUserPayload extends UserPayload {}

@ObjectType({ description: 'The person who was turned away, or the reasons why not.', simpleResolvers: true })
export class RejectUserPayload extends UserPayload {}

@Resolver()
export class SignUpMutations {
  @Mutation(() => SignUpPayload, {
    description:
      'Makes the link that proves an email address, valid for one day, where the setting `signUp` of the desk lets it sign up and nobody has it. The answer is the same, and takes as long, where it does not, and where there is no such desk. Until mail carries the link, only the operators of the server can read it. It requires no credential. It counts as an attempt to sign in: too many are `RATE_LIMITED`. Refusals: `INVALID`.',
  })
  signUp(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => SignUpInput, { description: 'The desk, the name and the address.' }) input: SignUpInput,
  ) {
    return answering(context.locale, input, () => signUp(context, input));
  }

  @Mutation(() => ConfirmSignUpPayload, {
    description:
      'Adds the person who proved an email address as a requester. Where an organization lists the domain of the address they belong to it and are signed in; otherwise they wait for `approveUser`. It requires no credential. Refusals: `LINK_ENDED` (the token was used, has expired or was replaced, or the address cannot sign up any more), `INVALID` (the password).',
  })
  async confirmSignUp(
    @CurrentRequest() context: RequestContext,
    @Arg('input', () => ConfirmSignUpInput, { description: 'The token and the password.' }) input: ConfirmSignUpInput,
  ) {
    const { done, userErrors } = await answering(context.locale, input, () => confirmSignUp(context, input));
    return { ...done?.signedIn, done: done?.signedIn ?? null, isWaiting: done && done.signedIn === null, userErrors };
  }

  @Authorized('tenant:admin')
  @Mutation(() => ApproveUserPayload, {
    description:
      'Lets in a person who signed up and waits; `users(filter: { isWaiting: true })` lists them. They sign in with the password that they set. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the person or the organization), `NOT_WAITING`, `NOT_ALLOWED` (the person gets permissions that the caller may not give), `ORGANIZATION_ARCHIVED`, `CONFLICT`, `INVALID`.',
  })
  approveUser(@Ctx() ctx: Context, @Arg('input', () => ApproveUserInput, { description: 'The person and the organization.' }) input: ApproveUserInput) {
    return answer(ctx, 'approveUser', approveUser, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => RejectUserPayload, {
    description:
      'Turns away a person who signed up and waits. They stay inactive, and the address cannot sign up again; `reactivateUser` lets them in after all. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `NOT_WAITING`, `CONFLICT`, `INVALID`.',
  })
  rejectUser(@Ctx() ctx: Context, @Arg('input', () => RejectUserInput, { description: 'The person who waits.' }) input: RejectUserInput) {
    return answer(ctx, 'rejectUser', rejectUser, input);
  }
}
