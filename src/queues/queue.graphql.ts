import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { User } from '../people/actor.graphql.ts';
import type { QueueOrdering, QueueVisibility } from './queue.ts';

export const QueueOrderingEnum = { DUE_TIME: 'DUE_TIME', PRIORITY: 'PRIORITY', FIRST_IN: 'FIRST_IN', SIMPLE_FIRST: 'SIMPLE_FIRST' } as const;
registerEnumType(QueueOrderingEnum, {
  name: 'QueueOrdering',
  description: 'Which waiting ticket is the next one.',
  valuesConfig: {
    DUE_TIME: { description: 'The one due first.' },
    PRIORITY: { description: 'The most urgent, among those the oldest.' },
    FIRST_IN: { description: 'The oldest.' },
    SIMPLE_FIRST: { description: 'The most urgent, but of the others those of small effort early; among those the oldest.' },
  },
});

export const QueueVisibilityEnum = { TENANT: 'TENANT', MEMBERS: 'MEMBERS' } as const;
registerEnumType(QueueVisibilityEnum, {
  name: 'QueueVisibility',
  description: 'Which agents see the tickets of a queue. Admins see all; whoever has a part in a ticket sees it anyway.',
  valuesConfig: { TENANT: { description: 'Every agent of the desk.' }, MEMBERS: { description: 'Its members only.' } },
});

@ObjectType({ description: 'An agent as a member of a queue.', simpleResolvers: true })
export class QueueMember {
  @Field(() => User, { description: 'The agent.' })
  user!: User;
}

@ObjectType({ description: 'How many tickets stand in a queue, kept as they change: one indexed row, nothing is counted.', simpleResolvers: true })
export class QueueCounts {
  @Field(() => Int, { description: 'Neither resolved nor closed.' })
  unresolved!: number;

  @Field(() => Int, { description: 'New, or being worked on.' })
  open!: number;

  @Field(() => Int, { description: 'Waiting for the requester.' })
  pending!: number;

  @Field(() => Int, { description: 'Waiting for somebody else.' })
  onHold!: number;

  @Field(() => Int, { description: 'Unresolved, and nobody works on it.' })
  unassigned!: number;

  @Field(() => Int, { description: 'Resolved, and not closed yet.' })
  resolved!: number;

  @Field(() => Int, { description: 'Unresolved, and their deadline has passed; known within seconds of it.' })
  overdue!: number;
}

@ObjectType({ implements: Node, description: 'Holds tickets that are not yet assigned, and orders them.', simpleResolvers: true })
export class Queue extends LabeledNode {
  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;

  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => Int, { description: 'Its place among the queues; tickets opened without a queue go to the first.' })
  rank!: number;

  @Field(() => QueueOrderingEnum, { description: 'Which waiting ticket `takeNextTicket` gives first.' })
  ordering!: QueueOrdering;

  @Field(() => QueueVisibilityEnum, { description: 'Which agents see its tickets.' })
  visibility!: QueueVisibility;

  @Field(() => QueueCounts, { nullable: true, description: 'Null while no ticket ever stood in it, and to viewers without ticket:read_all.' })
  counts!: QueueCounts | null;

  @Field(() => [QueueMember], { description: 'Its members; empty to viewers without people:read.' })
  members!: QueueMember[];
}
