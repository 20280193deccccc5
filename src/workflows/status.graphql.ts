import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import type { StatusCategory } from './workflow.ts';

export const StatusCategoryEnum = { NEW: 'NEW', OPEN: 'OPEN', PENDING: 'PENDING', ON_HOLD: 'ON_HOLD', RESOLVED: 'RESOLVED', CLOSED: 'CLOSED' } as const;
registerEnumType(StatusCategoryEnum, {
  name: 'StatusCategory',
  description: "What programs reason with; the statuses themselves are the desk's.",
  valuesConfig: {
    NEW: { description: 'Opened, nobody has begun.' },
    OPEN: { description: 'Being worked on.' },
    PENDING: { description: 'Waiting for the requester.' },
    ON_HOLD: { description: 'Waiting for somebody else.' },
    RESOLVED: { description: 'A solution is offered; the requester may validate it.' },
    CLOSED: { description: 'Final and immutable.' },
  },
});

@ObjectType({ implements: Node, description: "A status of the desk's workflow.", simpleResolvers: true })
export class Status extends LabeledNode {
  @Field(() => String, { description: 'Its stable name for programs, unique in the desk.' })
  key!: string;

  @Field(() => StatusCategoryEnum, { description: 'What it means to a program.' })
  category!: StatusCategory;

  @Field(() => Int, { description: 'Its place among the statuses, from 0.' })
  rank!: number;
}

@ObjectType({ description: 'A status a ticket could go to, and whether the viewer may take it there.' })
export class TransitionOption extends Permission {
  @Field(() => Status, { description: 'Where the step leads.' })
  status!: Status;
}
