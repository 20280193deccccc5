import { Arg, Authorized, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { MutationInput, Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { DateTime } from '../../core/graphql/scalars.ts';
import { advanceClock } from './advance-clock.ts';

@InputType({ description: 'To when the clock of the desk goes.' })
export class AdvanceClockInput extends MutationInput {
  @Field(() => DateTime, { description: "Later than the desk's clock shows now (CLOCK_GOES_FORWARD)." })
  to!: Date;
}

@ObjectType({ description: 'What time it is at the desk now, or why its clock was not moved.', simpleResolvers: true })
export class AdvanceClockPayload extends Payload {}

@Resolver(() => AdvanceClockPayload)
export class ClockResolver {
  @Authorized('tenant:clock')
  @Mutation(() => AdvanceClockPayload, {
    description:
      'Moves the clock of a desk to try things out ahead (NOT_A_TEST_DESK on any other), and does all that falls due in between, in order, each thing stamped with its own instant. Other servers follow within a second. Requires tenant:clock.',
  })
  advanceClock(@Ctx() ctx: Context, @Arg('input', () => AdvanceClockInput, { description: 'To when.' }) input: AdvanceClockInput) {
    return answer(ctx, 'advanceClock', advanceClock, input);
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'What the clock of the desk shows; null when refused.' })
  now(@Root() { done }: Payload): Date | null {
    return (done as { now?: Date } | null)?.now ?? null;
  }
}
