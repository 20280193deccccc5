import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { User } from '../people/actor.graphql.ts';
import type { QueueAssignment, QueueOrdering, QueueVisibility } from './queue.ts';

export const QueueOrderingEnum = { DUE_TIME: 'DUE_TIME', PRIORITY: 'PRIORITY', FIRST_IN: 'FIRST_IN', SIMPLE_FIRST: 'SIMPLE_FIRST' } as const;
registerEnumType(QueueOrderingEnum, {
  name: 'QueueOrdering',
  description: 'The order in which the waiting tickets of a queue are taken.',
  valuesConfig: {
    DUE_TIME: { description: 'The ticket with the earliest deadline comes first.' },
    PRIORITY: { description: 'The most urgent ticket comes first; among equals, the oldest.' },
    FIRST_IN: { description: 'The oldest ticket comes first.' },
    SIMPLE_FIRST: {
      description:
        'The most urgent ticket comes first, but tickets of small effort come earlier than their priority alone allows, never before urgent ones; among equals, the oldest.',
    },
  },
});

export const QueueVisibilityEnum = { TENANT: 'TENANT', MEMBERS: 'MEMBERS' } as const;
registerEnumType(QueueVisibilityEnum, {
  name: 'QueueVisibility',
  description: 'Which agents see the tickets of a queue. Admins see all tickets, and people involved in a ticket always see it.',
  valuesConfig: { TENANT: { description: 'Every agent of the desk sees them.' }, MEMBERS: { description: 'Only the members of the queue see them.' } },
});

export const QueueAssignmentEnum: { [One in QueueAssignment]: One } = { MANUAL: 'MANUAL', NEXT_AVAILABLE: 'NEXT_AVAILABLE' };
registerEnumType(QueueAssignmentEnum, {
  name: 'QueueAssignment',
  description: 'How tickets that enter a queue are assigned.',
  valuesConfig: {
    MANUAL: { description: 'The ticket waits until an agent takes it or somebody assigns it.' },
    NEXT_AVAILABLE: { description: 'The ticket goes to the available member who has received none for the longest time. If nobody is available, it waits.' },
  },
});

@ObjectType({ description: 'An agent who is a member of a queue.', simpleResolvers: true })
export class QueueMember {
  @Field(() => User, { description: 'The agent who is the member.' })
  user!: User;
}

@ObjectType({
  description: 'The numbers of tickets in a queue. They are kept up to date with each change, so that reading them costs one indexed row.',
  simpleResolvers: true,
})
export class QueueCounts {
  @Field(() => Int, { description: 'Tickets that are neither resolved nor closed.' })
  unresolved!: number;

  @Field(() => Int, { description: 'Tickets that are new or being worked on.' })
  open!: number;

  @Field(() => Int, { description: 'Tickets that wait for the requester.' })
  pending!: number;

  @Field(() => Int, { description: 'Tickets that wait for somebody else.' })
  onHold!: number;

  @Field(() => Int, { description: 'Unresolved tickets without an assignee.' })
  unassigned!: number;

  @Field(() => Int, { description: 'Tickets that are resolved but not closed; those that were withdrawn or refused are not among them.' })
  resolved!: number;

  @Field(() => Int, {
    description: 'Tickets that are overdue, as in `isOverdue`. A ticket is counted when its breach is recorded, which is within seconds of the deadline.',
  })
  overdue!: number;
}

@ObjectType({ implements: Node, description: 'A queue, which holds and orders the tickets that wait for an agent.', simpleResolvers: true })
export class Queue extends LabeledNode {
  @Field(() => Int, { description: 'The version of the queue, which grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => Int, { description: 'The position among the queues. Tickets that are opened without a queue go to the first one.' })
  rank!: number;

  @Field(() => QueueOrderingEnum, { description: 'The order in which `takeNextTicket` takes waiting tickets.' })
  ordering!: QueueOrdering;

  @Field(() => QueueVisibilityEnum, { description: 'Which agents see the tickets of the queue.' })
  visibility!: QueueVisibility;

  @Field(() => QueueAssignmentEnum, { description: 'How tickets that enter the queue are assigned.' })
  assignment!: QueueAssignment;

  @Field(() => Int, { nullable: true, description: 'The support level of the queue, 1 to 9; null for none.' })
  level!: number | null;

  @Field(() => Queue, { nullable: true, description: 'The queue to which its tickets are escalated; null for none, or when the viewer cannot see it.' })
  escalatesTo!: Queue | null;

  @Field(() => QueueCounts, {
    nullable: true,
    description:
      'The numbers of tickets in the queue; null while it has never had a ticket. Requires `ticket:read_all` and sight of the queue itself, otherwise null.',
  })
  counts!: QueueCounts | null;

  @Field(() => [QueueMember], { description: 'The members of the queue. Requires `people:read` and sight of the queue itself, otherwise empty.' })
  members!: QueueMember[];
}
