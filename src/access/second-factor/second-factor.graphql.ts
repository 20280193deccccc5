import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangeInput, Payload } from '../../core/graphql/payload.graphql.ts';
import { UrlScalar } from '../../core/graphql/scalars.ts';
import { UserPayload } from '../../people/user-payload.graphql.ts';

const passwordDescription = 'The password of the caller, at most 1,024 code points; refused with `WRONG_CREDENTIALS` when it is wrong.';
const codeDescription =
  'A code of the device, or a recovery code; at most 100 code points. Each works once. It is refused with `WRONG_CREDENTIALS` when it is wrong or was used.';

@ObjectType({ description: 'Whether a code of a device is asked for when the person signs in with a password.', simpleResolvers: true })
export class SecondFactor {
  @Field(() => Boolean, { description: 'Whether the person has turned it on.' })
  isOn!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the desk requires it of the person: by its setting `requiresSecondFactor`, of everybody whose role gives more than `REQUESTER`.',
  })
  isRequired!: boolean;

  @Field(() => Int, { description: 'How many recovery codes are left, of ten; 0 while it is off.' })
  recoveryCodesLeft!: number;
}

@InputType({ description: 'The password of the caller, who has to show it again.' })
export class BeginSecondFactorInput {
  @Field(() => String, { description: passwordDescription })
  @MaxLength(1024)
  password!: string;
}

@ObjectType({ description: 'The secret for the device, or the reasons why there is none.', simpleResolvers: true })
export class BeginSecondFactorPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The secret in base 32, to type into an authenticator app. It appears only in this answer; null when the mutation was refused.',
  })
  secret?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'The same as an `otpauth:` address, which apps read from a QR code: six digits, every 30 seconds, SHA-1; null when the mutation was refused.',
  })
  uri?: string | null;
}

@InputType({ description: 'A first code, which shows that the device has the secret.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, {
    description:
      'The code that the device shows; at most 100 code points. It is refused with `WRONG_CREDENTIALS` when it is wrong; codes of 30 seconds before and after are right too.',
  })
  @MaxLength(100)
  code!: string;
}

@ObjectType()
abstract class RecoveryCodesPayload extends Payload {
  @Field(() => [String], {
    nullable: true,
    description:
      'Ten recovery codes, each of which stands in for a code of the device once. They appear only in this answer; null when the mutation was refused.',
  })
  recoveryCodes?: string[] | null;
}

@ObjectType({ description: 'The recovery codes, or the reasons why the second factor was not turned on.', simpleResolvers: true })
export class ConfirmSecondFactorPayload extends RecoveryCodesPayload {}

@InputType({ description: 'The password of the caller and a code.' })
export class RemoveSecondFactorInput {
  @Field(() => String, { description: passwordDescription })
  @MaxLength(1024)
  password!: string;

  @Field(() => String, { description: codeDescription })
  @MaxLength(100)
  code!: string;
}

@ObjectType({ description: 'The caller after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class RemoveSecondFactorPayload extends UserPayload {}

@InputType({ description: 'The password of the caller and a code.' })
export class RenewRecoveryCodesInput extends RemoveSecondFactorInput {}

@ObjectType({ description: 'The new recovery codes, or the reasons why there are none.', simpleResolvers: true })
export class RenewRecoveryCodesPayload extends RecoveryCodesPayload {}

@InputType({ description: 'The person who lost their second factor.' })
export class ResetSecondFactorInput extends ChangeInput {
  @Field(() => ID, {
    description:
      'The person; refused with `NOT_FOUND` when there is none, with `NOT_ALLOWED` for the caller, and with `SECOND_FACTOR_OFF` when they have none.',
  })
  userId!: string;
}

@ObjectType({ description: 'The person after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class ResetSecondFactorPayload extends UserPayload {}
