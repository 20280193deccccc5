import { Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { ReleaseShape } from './release.shape.ts';

@ObjectType({
  implements: Node,
  description: 'A version of the product that tickets wait for. Requires ticket:read_all or release:publish, but for those of tickets in sight.',
  simpleResolvers: true,
})
export class Release extends Node {
  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'What it is called, unique in the desk.' })
  name!: string;

  @Field(() => DateTime, { description: 'When it was written down.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it came out; null while it has not.' })
  publishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last ticket that had waited for it was moved; null while some still wait.' })
  settledAt!: Date | null;
}

export const { Connection: ReleaseConnection } = connectionOf('Release', () => Release, 'releases');

@InputType({ description: 'A new release.' })
export class CreateReleaseInput extends MutationInput {
  @Field(() => String, { description: 'What to call it, unlike any other of the desk (ALREADY_EXISTS); 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/)
  name!: string;
}

@InputType({ description: 'Which release is out.' })
export class PublishReleaseInput extends ChangeInput {
  @Field(() => ID, { description: 'The release.' })
  releaseId!: string;
}

@InputType({ description: 'What a ticket waits for.' })
export class WaitForReleaseInput extends TicketInput {
  @Field(() => ID, { nullable: true, description: 'A release that is not out yet (ALREADY_PUBLISHED otherwise). Null, or left out: none.' })
  releaseId?: string | null;
}

const ReleasePayload = nodePayload('release', () => Release, ReleaseShape, 'Null when refused.');

@ObjectType({ description: 'The new release, or why there is none.', simpleResolvers: true })
export class CreateReleasePayload extends ReleasePayload {}

@ObjectType({ description: 'The release as it stands now, or why nothing was done.', simpleResolvers: true })
export class PublishReleasePayload extends ReleasePayload {}
