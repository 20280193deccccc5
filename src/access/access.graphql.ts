import { ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Field, ID, Info, InputType, Int, ObjectType } from 'type-graphql';
import type { Permission } from '../core/actor.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput, Payload } from '../core/graphql/payload.graphql.ts';
import { DateTime, EmailAddress } from '../core/graphql/scalars.ts';
import { Line } from '../core/graphql/texts.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Actor } from '../people/actor.graphql.ts';
import { loadById } from '../reading/load-by-id.ts';
import { ApiKeyShape, ViewerShape } from './access.shape.ts';
import { ArePermissions } from './keys/are-permissions.ts';
import { Session } from './sessions/session.graphql.ts';
import { SessionShape } from './sessions/session.shape.ts';
import type { SignedIn } from './sign-in.ts';
import { Viewer } from './viewer.graphql.ts';

@ObjectType({
  implements: [Actor, Node],
  description: 'A credential for a partner system. An API key acts under its own name and can be the creator of tickets.',
  simpleResolvers: true,
})
export class ApiKey extends Actor {
  @Field(() => Int, { nullable: true, description: 'The version of the key, which grows by one with each change; null where the key is shown as an actor.' })
  version!: number | null;

  @Field(() => String, { nullable: true, description: 'The last characters of the secret, to tell keys apart. Requires `tenant:admin`, otherwise null.' })
  hint!: string | null;

  @Field(() => [String], { nullable: true, description: 'The permissions of the key. Requires `tenant:admin`, otherwise null.' })
  permissions!: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The origins of the pages that a publishable key is for; null for a secret key. Requires `tenant:admin`, otherwise null.',
  })
  origins!: string[] | null;

  @Field(() => Organization, { nullable: true, description: 'The organization for which the key acts; null when it acts for the whole desk.' })
  organization!: Organization | null;

  @Field(() => DateTime, { description: 'When the key was issued. The times of a key are real time, also on a test desk whose time was moved.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the key expires; null when it never does. Requires `tenant:admin`, otherwise null.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the key was last used, to the minute; null when it never was. Requires `tenant:admin`, otherwise null.',
  })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the key was revoked; null while it is valid. Requires `tenant:admin`, otherwise null.' })
  revokedAt!: Date | null;
}

export const { Connection: ApiKeyConnection } = connectionOf('ApiKey', () => ApiKey, 'API keys');

@InputType({ description: 'The desk and the credentials to sign in with.' })
export class SignInInput {
  @Field(() => String, { description: 'The slug of the desk; 1 to 60 code points.' })
  @Length(1, 60)
  tenant!: string;

  @Field(() => EmailAddress, { description: 'The email address of the person; at most 254 code points.' })
  email!: string;

  @Field(() => String, { description: 'The password of the person; at most 1,024 code points.' })
  @MaxLength(1024)
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A code of the device, or a recovery code, where the person has a second factor; at most 100 code points. Each works once, and codes of 30 seconds before and after are right too. Without one a right password is refused with `SECOND_FACTOR_REQUIRED`; a wrong or used one like a wrong password, with `WRONG_CREDENTIALS`.',
  })
  @IsOptional()
  @MaxLength(100)
  secondFactorCode?: string | null;
}

@InputType({ description: 'The token that continues a session.' })
export class RefreshSessionInput {
  @Field(() => String, {
    description:
      'The refresh token of the last answer. Each works once. If a used one comes back within 10 seconds it gets the same answer again; later, the whole session ends.',
  })
  @MaxLength(1024)
  refreshToken!: string;
}

@ObjectType({ description: 'The tokens of a new session, or the reasons why there is none.', simpleResolvers: true })
export class SignInPayload extends Payload {
  declare done: SignedIn | null;

  @Field(() => Viewer, { nullable: true, description: 'The person who signed in; null when the mutation was refused.' })
  viewer(@Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return this.done && loadById(this.done.ctx, info, ViewerShape, this.done.id);
  }

  @Field(() => Session, { nullable: true, description: 'The session; null when the mutation was refused.' })
  session(@Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return this.done && loadById(this.done.ctx, info, SessionShape, this.done.sessionId);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The token for the header `authorization: Bearer …`, valid for 15 minutes; null when the mutation was refused.',
  })
  accessToken?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the access token expires; null when the mutation was refused.' })
  accessTokenExpiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token for `refreshSession`. It works once, within 30 days of the sign-in; null when the mutation was refused.',
  })
  refreshToken?: string | null;
}

@ObjectType({ description: 'The next tokens of the session, or the reasons why there are none.', simpleResolvers: true })
export class RefreshSessionPayload extends SignInPayload {}

@InputType({ description: 'The details of a new API key for a partner system.' })
export class IssueApiKeyInput extends MutationInput {
  @Field(() => String, { description: 'The name under which the key acts; 1 to 200 characters.' })
  @Line(200)
  name!: string;

  @Field(() => [String], {
    description:
      'The permissions of the key, at least one of: {permissions}. The caller must have each of them, and an API key cannot grant `tenant:admin`, otherwise `NOT_ALLOWED`.',
  })
  @ArrayMinSize(1)
  @ArePermissions()
  permissions!: Permission[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The person for whom the key opens tickets when it names no requester; the caller when left out. With `ticket:write` it must be an active person, of the organization if one is given, otherwise `NOT_A_REQUESTER`.',
  })
  requesterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organization for which the key acts: it sees the tickets of that organization and opens tickets only for its people. Such a key can have `ticket:read`, `ticket:write` and `article:read` and nothing else, otherwise `NOT_ALLOWED`.',
  })
  organizationId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the key expires, a time in the future; never when left out. It is real time, also where a test desk has moved its own time ahead.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'The API key to revoke.' })
export class RevokeApiKeyInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the API key; refused with `NOT_FOUND` when it does not exist.' })
  apiKeyId!: string;
}

export const ApiKeyPayload = nodePayload('apiKey', () => ApiKey, ApiKeyShape, 'The API key; null when the mutation was refused.');

@ObjectType({ description: 'The new API key and its secret, or the reasons why none was issued.', simpleResolvers: true })
export class IssueApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The key itself, to send as a credential. It appears only in this answer; repeating the mutation with the same `idempotencyKey` gives null.',
  })
  secret?: string | null;
}

@ObjectType({ description: 'The API key after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class RevokeApiKeyPayload extends ApiKeyPayload {}
