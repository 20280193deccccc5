import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LabeledNode } from '../core/graphql/labeled-node.graphql.ts';
import { Node } from '../core/graphql/node.graphql.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import type { NeedKind } from './rules/needs-of.ts';
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
export class Status extends LabeledNode {
  @Field(() => String, { description: 'The stable name for programs, unique within the desk.' })
  key!: string;

  @Field(() => StatusCategoryEnum, { description: 'The meaning of the status for programs.' })
  category!: StatusCategory;

  @Field(() => Int, { description: 'The position among the statuses, from 0.' })
  rank!: number;
}

export const TransitionNeedKindEnum: { [One in NeedKind]: One } = {
  ASSIGNEE: 'ASSIGNEE',
  QUALIFICATION: 'QUALIFICATION',
  CATEGORY: 'CATEGORY',
  WORKAROUND: 'WORKAROUND',
  CHECKLIST_ITEM: 'CHECKLIST_ITEM',
  CUSTOM_FIELD: 'CUSTOM_FIELD',
};
registerEnumType(TransitionNeedKindEnum, {
  name: 'TransitionNeedKind',
  description: 'What a transition requires of a ticket.',
  valuesConfig: {
    ASSIGNEE: { description: 'The ticket is assigned to somebody.' },
    QUALIFICATION: { description: 'The ticket has its final qualification.' },
    CATEGORY: { description: 'The ticket has a category.' },
    WORKAROUND: { description: 'A workaround is recorded.' },
    CHECKLIST_ITEM: { description: 'An answer to an item of the intake checklist, which `key` names.' },
    CUSTOM_FIELD: { description: 'A value of a custom field, which `key` names.' },
  },
});

@ObjectType({ description: 'Something that a transition requires of the ticket beforehand.', simpleResolvers: true })
export class TransitionNeed {
  @Field(() => TransitionNeedKindEnum, { description: 'What the transition requires.' })
  kind!: NeedKind;

  @Field(() => String, { nullable: true, description: 'The key of the custom field, or of the item of the checklist; null for the others.' })
  key!: string | null;

  @Field(() => String, { description: 'The name of the mutation that provides it, such as `assignTicket`.' })
  mutation!: string;

  @Field(() => Boolean, { description: 'Whether the ticket has it now.' })
  isMet!: boolean;
}

@ObjectType({ description: 'A status to which the workflow could move a ticket, and whether the viewer can move it there now.' })
export class TransitionOption extends Permission {
  @Field(() => Status, { description: 'The status to which the transition leads.' })
  status!: Status;

  @Field(() => String, {
    description:
      'The name of the mutation that makes the transition: `changeTicketStatus`, `resolveTicket`, `closeTicket`, `escalateTicket` or `waitForRelease`. More may come. The first three take the key of the status as `status`. `reopenTicket` makes those of `changeTicketStatus` from a resolved status too.',
  })
  mutation!: string;

  @Field(() => [TransitionNeed], {
    description:
      'What the transition requires of the ticket beforehand, met or not, in the order in which it is asked for; of custom fields only those that the viewer may read. A merged ticket needs nothing. What the mutation takes itself, such as the reason of `escalateTicket`, stands in its input.',
  })
  needs!: TransitionNeed[];
}
