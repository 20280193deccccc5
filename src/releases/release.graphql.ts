import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../core/graphql/connection.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { ChangeInput, MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { Line } from '../core/graphql/texts.ts';
import { TicketInput } from '../tickets/ticket.inputs.graphql.ts';
import { ReleaseShape } from './release.shape.ts';

@ObjectType({
  implements: Node,
  description:
    'A version of the product for which tickets wait. Requires `ticket:read_all` or `release:publish`, except for releases of tickets that the viewer can see.',
  simpleResolvers: true,
})
export class Release extends Node {
  @Field(() => Int, { description: 'The version of the release object, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The name of the release, unique within the desk.' })
  name!: string;

  @Field(() => DateTime, { description: 'When the release was created in the desk.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the release was published; null while it is not.' })
  publishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last ticket that waited for the published release was moved; null while some still wait.' })
  settledAt!: Date | null;
}

export const { Connection: ReleaseConnection } = connectionOf('Release', () => Release, 'releases');

@InputType({ description: 'The details of a new release.' })
export class CreateReleaseInput extends MutationInput {
  @Field(() => String, { description: 'The name of the release; 1 to 200 characters. It is unique within the desk, otherwise `ALREADY_EXISTS`.' })
  @Line(200)
  name!: string;
}

@InputType({ description: 'The release to publish.' })
export class PublishReleaseInput extends ChangeInput {
  @Field(() => ID, { description: 'The id of the release; refused with `NOT_FOUND` when it does not exist.' })
  releaseId!: string;
}

@InputType({ description: 'The ticket and the release for which it waits.' })
export class WaitForReleaseInput extends TicketInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A release that is not published yet, otherwise `ALREADY_PUBLISHED`. Null or left out means that the ticket waits for none.',
  })
  releaseId?: string | null;
}

const ReleasePayload = nodePayload('release', () => Release, ReleaseShape, 'The release; null when the mutation was refused.');

@ObjectType({ description: 'The new release, or the reasons why none was created.', simpleResolvers: true })
export class CreateReleasePayload extends ReleasePayload {}

@ObjectType({ description: 'The release after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class PublishReleasePayload extends ReleasePayload {}
