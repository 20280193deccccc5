import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { MutationInput, Payload } from '../core/graphql/payload.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readById } from '../reading/read.ts';
import { User } from './actor.graphql.ts';
import { UserShape } from './actor.shape.ts';
import { setAvailability } from './set-availability.ts';

@InputType({ description: 'Whether an agent is available for new tickets.' })
export class SetAvailabilityInput extends MutationInput {
  @Field(() => Boolean, { description: 'True lets queues with automatic assignment give new tickets to the agent; false stops it.' })
  isAvailable!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The person to change; the caller when left out. Only admins can name somebody else, otherwise `NOT_ALLOWED`; a person who is no agent is refused with `NOT_AN_AGENT`.',
  })
  userId?: string | null;
}

@ObjectType({ description: 'The person after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class SetAvailabilityPayload extends Payload {}

@Resolver(() => User)
export class UserAvailabilityResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether queues with automatic assignment can give new tickets to the person. Requires `people:read` for persons other than the viewer, otherwise null.',
  })
  isAvailable(): never {
    return readByStatement();
  }
}

@Resolver(() => SetAvailabilityPayload)
export class AvailabilityMutations {
  @Authorized('ticket:work')
  @Mutation(() => SetAvailabilityPayload, {
    description:
      'Sets whether an agent is available for new tickets, and for tickets that are moved to a queue with automatic assignment. Tickets that already wait in a queue stay there until an agent takes them. Requires `ticket:work`. Refusals: `NOT_ALLOWED` (another person, and the caller is no admin), `NOT_FOUND`, `NOT_AN_AGENT`, `INVALID`.',
  })
  setAvailability(
    @Ctx() ctx: Context,
    @Arg('input', () => SetAvailabilityInput, { description: 'The person and the new availability.' }) input: SetAvailabilityInput,
  ) {
    return answer(ctx, setAvailability, input);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person; null when the mutation was refused.' })
  user(@Root() { done }: Payload, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readById(ctx, info, UserShape, done?.id);
  }
}
