import { Arg, Authorized, Field, FieldResolver, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { MutationInput, Payload } from '../../core/graphql/payload.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { DateTime } from '../../core/graphql/scalars.ts';
import { advanceClock } from './advance-clock.ts';

@InputType({ description: 'The time to which the desk moves.' })
export class AdvanceClockInput extends MutationInput {
  @Field(() => DateTime, {
    description:
      'The new time of the desk; refused with `CLOCK_GOES_FORWARD` when it is not later than the current one, and with `CLOCK_TOO_FAR_AHEAD` when it is more than ten years after real time.',
  })
  to!: Date;
}

@ObjectType({ description: 'The time of the desk after the change, or the reasons why it was not changed.', simpleResolvers: true })
export class AdvanceClockPayload extends Payload {}

@Resolver(() => AdvanceClockPayload)
export class ClockResolver {
  @Authorized('tenant:clock')
  @Mutation(() => AdvanceClockPayload, {
    description:
      'Moves the time of a test desk forward, at most to ten years after real time, and does everything that falls due until then, in order and each at its own time. Credentials stay in real time: sessions, keys and their ends do not move. Other servers follow within a second. Requires `tenant:clock`. Refusals: `CLOCK_GOES_FORWARD`, `CLOCK_TOO_FAR_AHEAD`, `NOT_A_TEST_DESK`, `INVALID`.',
  })
  advanceClock(@Ctx() ctx: Context, @Arg('input', () => AdvanceClockInput, { description: 'The time to which the desk moves.' }) input: AdvanceClockInput) {
    return answer(ctx, 'advanceClock', advanceClock, input);
  }

  @Authorized()
  @Query(() => DateTime, {
    description:
      'Returns the current time of the desk, by which its deadlines run: real time, except on a test desk whose time was moved. It reads nothing. Clients show what is left of a deadline by it, whatever their own clock says.',
  })
  serverTime(@Ctx() ctx: Context): Date {
    return ctx.now();
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'The current time of the desk; null when the mutation was refused.' })
  now(@Root() { done }: Payload): Date | null {
    return (done as { now?: Date } | null)?.now ?? null;
  }
}
