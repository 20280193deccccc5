import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput, Payload } from '../../core/graphql/payload.graphql.ts';
import { DateTime } from '../../core/graphql/scalars.ts';

export const PresenceActivityEnum = { VIEWING: 'VIEWING', WRITING: 'WRITING' } as const;
registerEnumType(PresenceActivityEnum, {
  name: 'PresenceActivity',
  description: 'What somebody does at a ticket.',
  valuesConfig: { VIEWING: { description: 'Has it on the screen.' }, WRITING: { description: 'Writes an answer or a note.' } },
});

@ObjectType({ description: 'Somebody of the desk who is at a ticket right now.', simpleResolvers: true })
export class Present {
  @Field(() => PresenceActivityEnum, { description: 'What they do there.' })
  activity!: string;

  @Field(() => DateTime, { description: 'Since when they do that.' })
  since!: Date;

  principalId!: string;
}

@ObjectType({
  description: 'Who is at a ticket right now, so that two do not answer at once. Known to the agents who see the ticket, never to requesters.',
  simpleResolvers: true,
})
export class TicketPresence {
  @Field(() => ID, { description: 'The id of the ticket.' })
  ticketId!: string;

  @Field(() => [Present], { description: 'All who are there, the viewer among them.' })
  present!: Present[];
}

@InputType({ description: 'Where somebody is. It is forgotten after 30 seconds: say it again every 15 for as long as it is so.' })
export class AnnouncePresenceInput extends MutationInput {
  @Field(() => ID, { description: 'The ticket; one the caller does not see is refused with NOT_FOUND.' })
  ticketId!: string;

  @Field(() => PresenceActivityEnum, { nullable: true, description: 'What the caller does there; null or left out says goodbye.' })
  activity?: string | null;
}

@ObjectType({ description: 'Who is at the ticket, or why nothing was announced.', simpleResolvers: true })
export class AnnouncePresencePayload extends Payload {}
