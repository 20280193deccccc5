import { ArrayMinSize, Length, Matches, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Field, ID, Info, InputType, Int, ObjectType } from 'type-graphql';
import type { Permission } from '../core/actor.ts';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput, Payload } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { Actor, User } from '../people/actor.graphql.ts';
import { readById } from '../reading/read.ts';
import { Tenant } from '../tenants/tenant.graphql.ts';
import { ApiKeyShape, ViewerShape } from './access.shape.ts';
import { ArePermissions } from './are-permissions.ts';
import type { SignedIn } from './sign-in.ts';

@ObjectType({
  implements: [Actor, Node],
  description: "A partner system's key: a principal of its own, which can be the creator of tickets.",
  simpleResolvers: true,
})
export class ApiKey extends Actor {
  @Field(() => Int, { nullable: true, description: 'Grows by one with each change; null where it is shown as the actor of something.' })
  version!: number | null;

  @Field(() => String, { nullable: true, description: 'The last characters of its text, to tell keys apart. Requires tenant:admin, else null.' })
  hint!: string | null;

  @Field(() => [String], { nullable: true, description: 'What it may do. Requires tenant:admin, else null.' })
  permissions!: string[] | null;

  @Field(() => Organization, { nullable: true, description: 'The organization it speaks for; null for none.' })
  organization!: Organization | null;

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for never. Requires tenant:admin, else null.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null for never. Requires tenant:admin, else null.' })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is good. Requires tenant:admin, else null.' })
  revokedAt!: Date | null;
}

export const { Connection: ApiKeyConnection } = connectionOf('ApiKey', () => ApiKey, 'API keys');

@ObjectType({ description: 'Whoever sent this request.', simpleResolvers: true })
export class Viewer {
  @Field(() => Tenant, { description: 'The desk the request is made to.' })
  tenant!: Tenant;

  @Field(() => [String], { description: 'What the viewer may do, as `noun:verb`.' })
  permissions!: string[];

  @Field(() => Actor, { description: 'The viewer as an actor: a person or a key.' })
  actor!: Actor;

  @Field(() => User, { nullable: true, description: 'The viewer as a person; null for a key.' })
  user!: User | null;
}

@InputType({ description: 'Who comes in, and to which desk.' })
export class SignInInput {
  @Field(() => String, { description: 'The slug of the desk.' })
  @Length(1, 60)
  tenant!: string;

  @Field(() => String, { description: 'The address.' })
  @Length(1, 254)
  email!: string;

  @Field(() => String, { description: 'The password.' })
  @MaxLength(1024)
  password!: string;
}

@InputType({ description: 'The token that gets the next one.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The refresh token of the last answer. Each works once; one that comes back ends the whole session.' })
  @MaxLength(1024)
  refreshToken!: string;
}

@ObjectType({ description: 'The tokens of a session, or why there are none.', simpleResolvers: true })
export class SignInPayload extends Payload {
  declare done: SignedIn | null;

  @Field(() => Viewer, { nullable: true, description: 'Whoever came in; null when refused.' })
  viewer(@Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return this.done && readById(this.done.ctx, info, ViewerShape, this.done.id);
  }

  @Field(() => String, { nullable: true, description: 'For the header `authorization: Bearer …`; good for 15 minutes.' })
  accessToken?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  accessTokenExpiresAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Gets the next pair, once, within 30 days of the sign-in.' })
  refreshToken?: string | null;
}

@ObjectType({ description: 'The next tokens of the session, or why there are none.', simpleResolvers: true })
export class RefreshSessionPayload extends SignInPayload {}

@InputType({ description: 'A key for a partner system.' })
export class IssueApiKeyInput extends MutationInput {
  @Field(() => String, { description: 'The name it acts under; 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/)
  name!: string;

  @Field(() => [String], { description: 'What it may do, of: {permissions}. Nobody hands out what they do not hold (NOT_ALLOWED).' })
  @ArrayMinSize(1)
  @ArePermissions()
  permissions!: Permission[];

  @Field(() => ID, { nullable: true, description: 'For whom the tickets are that it opens without saying; the caller when left out.' })
  requesterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The organization it speaks for: it sees that organization's tickets and opens tickets for its people only. Such a key cannot hold ticket:read_all, people:read, ticket:hand_over or tenant:admin (NOT_ALLOWED).",
  })
  organizationId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never when left out.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'Which key.' })
export class RevokeApiKeyInput extends ChangeInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}

const ApiKeyPayload = nodePayload('apiKey', () => ApiKey, ApiKeyShape, 'Null when refused.');

@ObjectType({ description: 'The key, or why there is none.', simpleResolvers: true })
export class IssueApiKeyPayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: 'The key itself. It is in this answer only; also a replay of the same `idempotencyKey` has null here.' })
  secret?: string | null;
}

@ObjectType({ description: 'The key as it stands now, or why nothing was done.', simpleResolvers: true })
export class RevokeApiKeyPayload extends ApiKeyPayload {}
