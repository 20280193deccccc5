import { Field, ID, InputType } from 'type-graphql';
import { EffortEnum, EnvironmentEnum, LevelEnum, PriorityEnum, TicketNatureEnum } from '../classification/classification.graphql.ts';
import type { Effort, Environment, TicketNature } from '../classification/classification.ts';
import type { Level, Priority } from '../classification/priority.ts';
import { NullClears } from '../core/graphql/null-clears.ts';
import { TicketInput } from './ticket.inputs.graphql.ts';

@NullClears('nature', 'isInternal')
@InputType({ description: 'The ticket to triage and its new values. What is left out stays as it is; null clears a value.' })
export class TriageTicketInput extends TicketInput {
  @Field(() => TicketNatureEnum, { nullable: true, description: 'What kind of ticket it is. Null leaves it as it is.' })
  nature?: TicketNature | null;

  @Field(() => String, { nullable: true, description: 'The key of a category; refused with `NOT_FOUND` when it does not exist. Null for none.' })
  category?: string | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How much the problem affects. Impact and urgency together give the priority.' })
  impact?: Level | null;

  @Field(() => LevelEnum, { nullable: true, description: 'How soon a solution is needed. Impact and urgency together give the priority.' })
  urgency?: Level | null;

  @Field(() => PriorityEnum, {
    nullable: true,
    description:
      "The priority, given directly: from then on it no longer follows impact and urgency. Null gives it back to the desk's matrix. One that the matrix never gives is refused with `INVALID`.",
  })
  priority?: Priority | null;

  @Field(() => EffortEnum, { nullable: true, description: 'How much work the ticket is expected to be; null when it is not known.' })
  effort?: Effort | null;

  @Field(() => EnvironmentEnum, {
    nullable: true,
    description: 'The environment in which the problem occurs; null when it is not known. It decides which entitlement covers the ticket.',
  })
  environment?: Environment | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the ticket is about the desk's own organization and hidden from requesters. Null leaves it as it is. True is refused with `NOT_ALLOWED` while the requester or the creator is not an agent, or while customers' tickets are merged into it.",
  })
  isInternal?: boolean | null;
}

@InputType({ description: 'The ticket and the person for whom it is.' })
export class ChangeRequesterInput extends TicketInput {
  @Field(() => ID, {
    description:
      'The person for whom the ticket is from now on; the current one to change only the organization. An inactive one is refused with `NOT_FOUND`; one who is not an agent, for an internal ticket, with `NOT_ALLOWED`.',
  })
  requesterId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The organization of the ticket; the requester's organization when null or left out. One that the caller cannot see is refused with `NOT_FOUND`.",
  })
  organizationId?: string | null;
}
