import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../core/graphql/connection.graphql.ts';
import { Node } from '../../core/graphql/node.graphql.ts';
import { MutationInput } from '../../core/graphql/payload.graphql.ts';
import { DateTime } from '../../core/graphql/scalars.ts';
import { User } from '../../people/actor.graphql.ts';
import { UserPayload } from '../../people/user-payload.graphql.ts';

@ObjectType({ implements: Node, description: 'A sign-in that goes on: one browser or device of a person.', simpleResolvers: true })
export class Session extends Node {
  @Field(() => User, { nullable: true, description: 'The person who signed in.' })
  user!: User | null;

  @Field(() => DateTime, { description: 'When the person signed in.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the session ends by itself: 30 days after the sign-in, in real time.' })
  expiresAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a code of the second factor was used in the session: at the sign-in, or when it was turned on; null where none was used.',
  })
  secondFactorAt!: Date | null;
}

export const { Connection: SessionConnection } = connectionOf('Session', () => Session, 'sessions');

@InputType({ description: 'Nothing to say, but for the key that makes a repetition safe.' })
export class SignOutInput extends MutationInput {}

@InputType({ description: 'Which session is to end.' })
export class EndSessionInput extends MutationInput {
  @Field(() => ID, { description: 'The session; refused with `NOT_FOUND` when there is none, or it is of somebody else and the caller is no admin.' })
  sessionId!: string;
}

@InputType({ description: 'Whose sessions to end.' })
export class EndSessionsInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The person; the caller when left out. Only admins name somebody else, otherwise `NOT_ALLOWED`; refused with `NOT_FOUND` when there is none.',
  })
  userId?: string | null;
}

const description = 'The person after the change, or the reasons why nothing was changed.';

@ObjectType({ description })
export class SignOutPayload extends UserPayload {}

@ObjectType({ description })
export class EndSessionPayload extends UserPayload {}

@ObjectType({ description })
export class EndSessionsPayload extends UserPayload {}
