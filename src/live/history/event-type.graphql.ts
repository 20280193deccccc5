import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Audience } from '../../core/event.ts';

export const EventAudienceEnum = { EVERYONE: 'EVERYONE', AGENTS: 'AGENTS', ADMINS: 'ADMINS' } as const;
registerEnumType(EventAudienceEnum, {
  name: 'EventAudience',
  description: 'Who may hear an event. Of an event of a ticket, only those who can also see the ticket do.',
  valuesConfig: {
    EVERYONE: { description: 'Everybody with `ticket:read`.' },
    AGENTS: { description: 'Viewers who also have `note:read`.' },
    ADMINS: { description: 'Viewers who also have `tenant:admin`.' },
  },
});

@ObjectType({ description: 'A change that events of a type can have.', simpleResolvers: true })
export class EventTypeChange {
  @Field(() => String, { description: 'The `field` of the change. A `*` stands for a key of the configuration, as in `customFields.*`.' })
  field!: string;

  @Field(() => String, {
    description:
      'The GraphQL type of the values of the change, in brackets for a list. Where it is a type of objects, each value is the id of one. Every value can be null.',
  })
  type!: string;
}

@ObjectType({ description: 'A type of event, as the catalogue describes it.', simpleResolvers: true })
export class EventType {
  @Field(() => String, { description: 'The `type` of the events, which never changes.' })
  key!: string;

  @Field(() => String, { description: 'When such an event is recorded, in English.' })
  description!: string;

  @Field(() => [EventAudienceEnum], { description: 'Who may hear it; more than one where that depends on what the event is about.' })
  audiences!: readonly Audience[];

  @Field(() => [EventTypeChange], { description: 'The changes that such an event can have; it has those that it made.' })
  changes!: EventTypeChange[];

  @Field(() => Boolean, {
    description: 'Whether only subscriptions send it, in place of an event that the viewer cannot see. Such events are in no list.',
  })
  isOnlyLive!: boolean;
}
