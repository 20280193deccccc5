import { IsIn, IsOptional, IsTimeZone } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RequesterKind } from '../core/actor.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { EmailAddress, LocaleScalar, TimeZone } from '../core/graphql/scalars.ts';
import { Key, Line } from '../core/graphql/texts.ts';
import { RequesterKindEnum } from './actor.graphql.ts';
import { UserPayload } from './user-payload.graphql.ts';

const giving =
  'refused with `NOT_FOUND` when there is no such role, and with `NOT_ALLOWED` when it has permissions that the caller lacks, which `details.permissions` lists. An API key gives no role with `tenant:admin`.';

@InputType({ description: 'The details of a new person in the desk.' })
export class CreateUserInput extends MutationInput {
  @Field(() => String, { description: 'The name to show to people; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => EmailAddress, {
    description: 'The email address to sign in with; at most 254 code points. It is unique within the desk, otherwise `ALREADY_EXISTS`.',
  })
  email!: string;

  @Field(() => String, { description: `The key of the role of the person in the desk, 1 to 63 code points; ${giving}` })
  @Key(63)
  role!: string;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'The kind of requester; none when left out.' })
  requesterKind?: RequesterKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization of the person; refused with `NOT_FOUND` when it does not exist, and with `ORGANIZATION_ARCHIVED` when it is archived.',
  })
  organizationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person sees every ticket of the organization; false when left out.' })
  followsOrganization?: boolean | null;

  @Field(() => LocaleScalar, { nullable: true, description: "The language of messages to the person: `es`, `en` or `pt`; the desk's language when left out." })
  @IsOptional()
  @IsIn(['es', 'en', 'pt'])
  locale?: 'es' | 'en' | 'pt' | null;
}

@ObjectType({ description: 'The new person, or the reasons why none was created.' })
export class CreateUserPayload extends UserPayload {}

@InputType({ description: 'The person to change.' })
abstract class ChangeUserInput extends ChangeInput {
  @Field(() => ID, { description: 'The person; refused with `NOT_FOUND` when there is none.' })
  userId!: string;
}

@InputType({ description: 'What to change of a person; what is left out or null stays as it is.' })
export class UpdateUserInput extends ChangeUserInput {
  @Field(() => String, { nullable: true, description: 'The name to show to people; 1 to 200 characters.' })
  @IsOptional()
  @Line(200)
  name?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of messages to the person: `es`, `en` or `pt`.' })
  @IsOptional()
  @IsIn(['es', 'en', 'pt'])
  locale?: 'es' | 'en' | 'pt' | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description:
      'The email address to sign in with; at most 254 code points. Only admins change it, and only of somebody who never set a password, otherwise `NOT_ALLOWED`: with another address an admin could act in the name of the person. It is unique within the desk, otherwise `ALREADY_EXISTS`.',
  })
  @IsOptional()
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number; 1 to 50 characters.' })
  @IsOptional()
  @Line(50)
  phone?: string | null;

  @Field(() => TimeZone, { nullable: true, description: 'The time zone in which times are told to the person, such as `Europe/Madrid`.' })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The id of the person in another system; 1 to 200 code points. Only admins change it, otherwise `NOT_ALLOWED`. It is unique within the desk, otherwise `ALREADY_EXISTS`.',
  })
  @IsOptional()
  @Key(200)
  externalId?: string | null;

  @Field(() => RequesterKindEnum, { nullable: true, description: 'The kind of requester. Only admins change it, otherwise `NOT_ALLOWED`.' })
  requesterKind?: RequesterKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person sees every ticket of the organization. Only admins change it, otherwise `NOT_ALLOWED`.',
  })
  followsOrganization?: boolean | null;
}

@InputType({ description: 'The person and the new role.' })
export class ChangeRoleInput extends ChangeUserInput {
  @Field(() => String, { description: `The key of the new role, 1 to 63 code points; ${giving}` })
  @Key(63)
  role!: string;
}

@InputType({ description: 'The person and the new organization.' })
export class MoveToOrganizationInput extends ChangeUserInput {
  @Field(() => ID, { nullable: true, description: 'The organization; none when null or left out. Refused with `NOT_FOUND` when it does not exist.' })
  organizationId?: string | null;
}

@InputType({ description: 'The person who leaves.' })
export class DeactivateUserInput extends ChangeUserInput {}

@InputType({ description: 'The person who comes back.' })
export class ReactivateUserInput extends ChangeUserInput {}

const changed = 'The person after the change, or the reasons why nothing was changed.';

@ObjectType({ description: changed })
export class UpdateUserPayload extends UserPayload {}

@ObjectType({ description: changed })
export class ChangeRolePayload extends UserPayload {}

@ObjectType({ description: changed })
export class MoveToOrganizationPayload extends UserPayload {}

@ObjectType({ description: changed })
export class DeactivateUserPayload extends UserPayload {}

@ObjectType({ description: changed })
export class ReactivateUserPayload extends UserPayload {}
