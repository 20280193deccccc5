import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IdComparator } from '../core/graphql/comparators.graphql.ts';
import { connectionOf, PagingArgs } from '../core/graphql/connection.graphql.ts';
import { type Comparator, comparatorOf } from '../core/graphql/filter-parts.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { MutationInput } from '../core/graphql/payload.graphql.ts';
import { DateTime } from '../core/graphql/scalars.ts';
import { User } from '../people/actor.graphql.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { DeliveryShape } from './delivery.shape.ts';

export const DeliveryStateEnum = { WAITING: 'WAITING', SENT: 'SENT', SKIPPED: 'SKIPPED', FAILED: 'FAILED' } as const;
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: 'What became of a mail.',
  valuesConfig: {
    WAITING: { description: 'It waits for its first or its next attempt, or is being sent.' },
    SENT: { description: 'The mail server took it.' },
    SKIPPED: { description: 'It was not sent, because something had changed in the meantime; `answer` is the code of the reason.' },
    FAILED: { description: 'A mail server refused it for good, also later by a report, or two days passed.' },
  },
});

@ObjectType({ implements: Node, description: 'A mail to one person. Requires `tenant:admin`. Kept for 90 days.', simpleResolvers: true })
export class Delivery extends Node {
  @Field(() => String, {
    description:
      'What the mail is about: a `NotificationKind`, `REPORT` for a saved report, `ACCOUNT` for an invitation, a password reset and the proof of an address, or `NOTICE` for the one that tells a sender that their mail was refused.',
  })
  kind!: string;

  @Field(() => String, { description: 'The key of the template that the mail is made of.' })
  template!: string;

  @Field(() => DeliveryStateEnum, { description: 'What became of the mail.' })
  state!: keyof typeof DeliveryStateEnum;

  @Field(() => Int, { description: 'How many times a worker took it up, those that sent nothing included.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'The `Message-ID` of the mail, the same in every attempt; null before the first one.' })
  messageId!: string | null;

  @Field(() => String, { nullable: true, description: 'The address that it went to; null before the first attempt.' })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The last answer of the mail server; for a skipped mail `INACTIVE`, `NO_ADDRESS`, `NOT_VISIBLE`, `LINK_ENDED`, `UNREACHABLE` (mail to the address comes back, see `User.unreachableSince`), `TOO_SOON` (an automatic answer went to the address within the hour), `NO_MAIL_SERVER`, or `BAD_USER_INPUT` and `COST_EXCEEDED` for a report that `report` refuses by now. For a mail that came back or is late, what the report of the other server says. Null before the first attempt.',
  })
  answer!: string | null;

  @Field(() => DateTime, { description: 'When the mail was caused, in real time, also in a test desk whose clock is ahead.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next, in real time; null unless it waits.' })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent, skipped or given up, in real time; null while it waits.' })
  endedAt!: Date | null;

  @Field(() => User, { nullable: true, description: 'The person it is for; null for somebody who signs up, and for a sender whom the desk does not know.' })
  user!: User | null;

  @Field(() => Ticket, { nullable: true, description: 'The ticket it is about; null for a mail about none.' })
  ticket!: Ticket | null;
}

export const { Connection: DeliveryConnection } = connectionOf('Delivery', () => Delivery, 'deliveries');

const DeliveryStateComparator = comparatorOf<keyof typeof DeliveryStateEnum>('DeliveryState', DeliveryStateEnum);

@InputType({ description: 'Selects deliveries; every part that is given must match. Null is refused.' })
export class DeliveryFilter {
  @Field(() => DeliveryStateComparator, { nullable: true, description: 'Filters by the state.' })
  state?: Comparator<keyof typeof DeliveryStateEnum>;

  @Field(() => IdComparator, { nullable: true, description: 'Filters by the id of the ticket.' })
  ticketId?: IdComparator;
}

@ArgsType()
export class DeliveriesArgs extends PagingArgs {
  @Field(() => DeliveryFilter, { nullable: true, description: 'Which deliveries to return; all when left out.' })
  filter?: DeliveryFilter;
}

@InputType({ description: 'The mail to send again.' })
export class ResendDeliveryInput extends MutationInput {
  @Field(() => ID, { description: 'The id of the delivery; refused with `NOT_FOUND` when it does not exist.' })
  deliveryId!: string;
}

@ObjectType({ description: 'The delivery after the change, or the reasons why nothing was changed.', simpleResolvers: true })
export class ResendDeliveryPayload extends nodePayload('delivery', () => Delivery, DeliveryShape, 'The delivery; null when the mutation was refused.') {}
