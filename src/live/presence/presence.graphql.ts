import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput, Payload } from '../../core/graphql/payload.graphql.ts';
import { DateTime } from '../../core/graphql/scalars.ts';

export const PresenceActivityEnum = { VIEWING: 'VIEWING', WRITING: 'WRITING' } as const;
registerEnumType(PresenceActivityEnum, {
  name: 'PresenceActivity',
  description: 'What somebody is doing on a ticket.',
  valuesConfig: { VIEWING: { description: 'They are looking at the ticket.' }, WRITING: { description: 'They are writing a reply or a note.' } },
});

@ObjectType({ description: 'An agent who is looking at a ticket or writing on it right now.', simpleResolvers: true })
export class Present {
  @Field(() => PresenceActivityEnum, { description: 'What the agent is doing.' })
  activity!: string;

  @Field(() => DateTime, { description: 'Since when the agent has been doing that.' })
  since!: Date;

  principalId!: string;
}

@ObjectType({
  description:
    'The agents who are looking at a ticket or writing on it right now, so that two of them do not answer at once. Only agents who see the ticket can read it, requesters never.',
  simpleResolvers: true,
})
export class TicketPresence {
  @Field(() => ID, { description: 'The id of the ticket.' })
  ticketId!: string;

  @Field(() => [Present], { description: 'The agents who are present, the viewer included.' })
  present!: Present[];
}

@InputType({ description: 'The ticket and what the caller is doing on it. An announcement lasts 30 seconds; repeat it every 15 seconds while it is true.' })
export class AnnouncePresenceInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the ticket; refused with `NOT_FOUND` when the caller cannot see it.' })
  ticketId!: string;

  @Field(() => PresenceActivityEnum, { nullable: true, description: 'What the caller is doing; null or left out ends the presence.' })
  activity?: string | null;
}

@ObjectType({ description: 'The agents who are present, or the reasons why nothing was announced.', simpleResolvers: true })
export class AnnouncePresencePayload extends Payload {}
