import { Arg, Authorized, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { User } from './actor.graphql.ts';
import { setAvailability } from './set-availability.ts';
import { UserPayload } from './user-payload.graphql.ts';

@InputType({ description: 'Whether an agent takes tickets right now.' })
export class SetAvailabilityInput extends MutationInput {
  @Field(() => Boolean, { description: 'True: new tickets of queues that assign by themselves may come.' })
  isAvailable!: boolean;

  @Field(() => ID, { nullable: true, description: 'Who: the caller when left out. Others only for admins (NOT_ALLOWED); agents only (NOT_AN_AGENT).' })
  userId?: string | null;
}

@ObjectType({ description: 'The person as they stand now, or why nothing was done.', simpleResolvers: true })
export class SetAvailabilityPayload extends UserPayload {}

@Resolver(() => User)
export class UserAvailabilityResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether new tickets may go to the person right now, in queues that assign by themselves. Null to others unless the viewer has people:read.',
  })
  isAvailable(): never {
    return readByStatement();
  }
}

@Resolver()
export class AvailabilityMutations {
  @Authorized('ticket:work')
  @Mutation(() => SetAvailabilityPayload, {
    description:
      'An agent takes tickets from now on, or no more: new ones, and those moved to a queue that assigns by itself. What waits there already stays until it is taken. Requires ticket:work.',
  })
  setAvailability(@Ctx() ctx: Context, @Arg('input', () => SetAvailabilityInput, { description: 'Who, and whether.' }) input: SetAvailabilityInput) {
    return answer(ctx, 'setAvailability', setAvailability, input);
  }
}
