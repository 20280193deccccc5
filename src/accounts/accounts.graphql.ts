import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SignInPayload } from '../access/access.graphql.ts';
import type { Context } from '../core/context.ts';
import { ChangeInput, Payload } from '../core/graphql/payload.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { DateTime, EmailAddress } from '../core/graphql/scalars.ts';
import { Keys } from '../core/graphql/texts.ts';
import { CreateUserInput } from '../people/people.graphql.ts';
import { UserPayload } from '../people/user-payload.graphql.ts';
import { invitationOf } from './invite-user.ts';

const passwordDescription = 'The new password; 8 to 128 code points.';

@InputType({ description: 'The details of the person to invite.' })
export class InviteUserInput extends CreateUserInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'The keys of the queues that the person becomes a member of, at most 50, each of 1 to 63 code points. Only those who work on tickets are members, otherwise `NOT_AN_AGENT`; an unknown key is refused with `NOT_FOUND`.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @Keys(63)
  queues?: string[] | null;
}

@InputType({ description: 'The person whose invitation is made again.' })
export class RenewInvitationInput extends ChangeInput {
  @Field(() => ID, {
    description:
      'The person; refused with `NOT_FOUND` when there is none, with `USER_INACTIVE` when they are not active, and with `ALREADY_ACCEPTED` when they sign in already.',
  })
  userId!: string;
}

@ObjectType({ description: 'A link by which a person sets their first password, once.', simpleResolvers: true })
export class Invitation {
  @Field(() => String, {
    description: 'The token that `acceptInvitation` takes. The frontend of the desk puts it into the address that it gives to the person.',
  })
  token!: string;

  @Field(() => DateTime, { description: 'When the token expires: seven days after it was made, in real time.' })
  expiresAt!: Date;
}

@ObjectType()
abstract class InvitationPayload extends UserPayload {
  @Field(() => Invitation, {
    nullable: true,
    description: 'The invitation in force; null when the mutation was refused, and, where it is repeated with the same `idempotencyKey`, once it was accepted.',
  })
  invitation(@Ctx() ctx: Context): Promise<Invitation | null> | null {
    return this.done && invitationOf(ctx, this.done.id);
  }
}

@ObjectType({ description: 'The invited person and the invitation, or the reasons why nobody was invited.', simpleResolvers: true })
export class InviteUserPayload extends InvitationPayload {}

@ObjectType({ description: 'The person and the new invitation, or the reasons why there is none.', simpleResolvers: true })
export class RenewInvitationPayload extends InvitationPayload {}

@InputType({ description: 'The token of an invitation, and the password to set.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The token of the invitation, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force.' })
  @MaxLength(1024)
  token!: string;

  @Field(() => String, { description: passwordDescription })
  @MaxLength(1024)
  password!: string;
}

@ObjectType({ description: 'The tokens of the first session, or the reasons why there is none.', simpleResolvers: true })
export class AcceptInvitationPayload extends SignInPayload {}

@InputType({ description: 'The account whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The slug of the desk; 1 to 60 code points.' })
  @Length(1, 60)
  tenant!: string;

  @Field(() => EmailAddress, { description: 'The email address of the person; at most 254 code points.' })
  email!: string;
}

@ObjectType({ description: 'The same answer whether the account exists or not.' })
export class RequestPasswordResetPayload extends Payload {}

@InputType({ description: 'The token of a password reset, and the password to set.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The token that was sent to the person, at most 1,024 code points; refused with `LINK_ENDED` when it is not in force.' })
  @MaxLength(1024)
  token!: string;

  @Field(() => String, { description: passwordDescription })
  @MaxLength(1024)
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A code of the device, or a recovery code, where the person has a second factor, which stays; at most 100 code points. Without one the mutation is refused with `SECOND_FACTOR_REQUIRED`, with a wrong or used one with `WRONG_CREDENTIALS`, and the token stays in force.',
  })
  @IsOptional()
  @MaxLength(100)
  secondFactorCode?: string | null;
}

@ObjectType({ description: 'The tokens of a new session, or the reasons why there is none.', simpleResolvers: true })
export class ResetPasswordPayload extends SignInPayload {}

@InputType({ description: 'The current and the new password of the caller.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The current password, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong.' })
  @MaxLength(1024)
  currentPassword!: string;

  @Field(() => String, { description: passwordDescription })
  @MaxLength(1024)
  newPassword!: string;
}

@ObjectType({ description: 'The caller after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class ChangePasswordPayload extends UserPayload {}
