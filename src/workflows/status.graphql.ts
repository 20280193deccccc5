import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Labeled } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import type { StatusCategory } from './workflow.ts';

export const StatusCategoryEnum = { NEW: 'NEW', OPEN: 'OPEN', PENDING: 'PENDING', ON_HOLD: 'ON_HOLD', RESOLVED: 'RESOLVED', CLOSED: 'CLOSED' } as const;
registerEnumType(StatusCategoryEnum, {
  name: 'StatusCategory',
  description: 'The meaning of a status, by which programs should decide. The statuses themselves are defined by the desk.',
  valuesConfig: {
    NEW: { description: 'The ticket is new, and nobody has started to work on it.' },
    OPEN: { description: 'Somebody works on the ticket.' },
    PENDING: { description: 'The ticket waits for the requester.' },
    ON_HOLD: { description: 'The ticket waits for somebody other than the requester.' },
    RESOLVED: { description: 'A solution is offered, which the requester can confirm or reject.' },
    CLOSED: { description: 'The ticket is closed and can never change again.' },
  },
});

@ObjectType({ implements: Node, description: "A status of the desk's workflow.", simpleResolvers: true })
export class Status extends Labeled {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => StatusCategoryEnum, { description: 'The meaning of the status for programs.' })
  category!: StatusCategory;

  @Field(() => Int, { description: 'The position among the statuses, from 0.' })
  rank!: number;
}

@ObjectType({ description: 'A status to which the workflow could move a ticket, and whether the viewer can move it there now.' })
export class TransitionOption extends Permission {
  @Field(() => Status, { description: 'The status to which the transition leads.' })
  status!: Status;
}
