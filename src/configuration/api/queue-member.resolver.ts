import { Arg, Authorized, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { nodePayload } from '../../core/graphql/node-payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { Key } from '../../core/graphql/texts.ts';
import { Queue } from '../../queues/queue.graphql.ts';
import { QueueShape } from '../../queues/queue.shape.ts';
import { addQueueMember, removeQueueMember } from '../change-queue-member.ts';
import { ConfigurationInput } from './base.inputs.graphql.ts';

@InputType({ description: 'The queue and the agent who becomes a member.' })
export class AddQueueMemberInput extends ConfigurationInput {
  @Field(() => String, { description: 'The key of the queue, 1 to 63 code points; refused with `NOT_FOUND` when there is none.' })
  @Key(63)
  queue!: string;

  @Field(() => ID, { description: 'The person; refused with `NOT_FOUND` when there is none.' })
  userId!: string;
}

@InputType({ description: 'The queue and the agent who is no longer to be a member.' })
export class RemoveQueueMemberInput extends AddQueueMemberInput {}

const QueuePayload = nodePayload('queue', () => Queue, QueueShape, 'The queue; null when the mutation was refused.');

@ObjectType({ description: 'The queue with its new member, or the reasons why nothing was changed.', simpleResolvers: true })
export class AddQueueMemberPayload extends QueuePayload {}

@ObjectType({ description: 'The queue without the member, or the reasons why nothing was changed.', simpleResolvers: true })
export class RemoveQueueMemberPayload extends QueuePayload {}

@Resolver()
export class QueueMemberMutations {
  @Authorized('tenant:admin')
  @Mutation(() => AddQueueMemberPayload, {
    description:
      'Makes an agent a member of a queue, as a change of the configuration; somebody who is a member already stays one. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the queue or the person), `NOT_AN_AGENT` (the person is no active agent), `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  addQueueMember(@Ctx() ctx: Context, @Arg('input', () => AddQueueMemberInput, { description: 'The queue and the new member.' }) input: AddQueueMemberInput) {
    return answer(ctx, 'addQueueMember', addQueueMember, input);
  }

  @Authorized('tenant:admin')
  @Mutation(() => RemoveQueueMemberPayload, {
    description:
      'Ends the membership of a person in a queue, as a change of the configuration; it is no error when there is none. Where the person does not see the queue any more, its open tickets that are assigned to them go back to it, and they cease to be their collaborator. Requires `tenant:admin`. Refusals: `NOT_FOUND` (the queue or the person), `CONFLICT`, `INVALID_CONFIGURATION`, `INVALID`.',
  })
  removeQueueMember(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveQueueMemberInput, { description: 'The queue and the member.' }) input: RemoveQueueMemberInput,
  ) {
    return answer(ctx, 'removeQueueMember', removeQueueMember, input);
  }
}
