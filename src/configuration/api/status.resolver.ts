import { FieldResolver, Resolver } from 'type-graphql';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { Status } from '../../workflows/status.graphql.ts';
import { StatusClock, StatusTimer } from './workflow.graphql.ts';

const required = 'Requires `ticket:read_all`, otherwise';

/** What the workflow defines for a status. */
@Resolver(() => Status)
export class StatusWorkflowResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the satisfaction survey is open in this status.' })
  survey(): never {
    return readByStatement();
  }

  @FieldResolver(() => Boolean, { description: 'Whether channels and consultants can review the qualification in this status.' })
  review(): never {
    return readByStatement();
  }

  @FieldResolver(() => [StatusClock], { description: `What the status does to the clocks of each metric. ${required} empty.` })
  clocks(): never {
    return readByStatement();
  }

  @FieldResolver(() => Status, {
    nullable: true,
    description: `The status to which a reply by the requester moves the ticket; null when it stays. ${required} null.`,
  })
  onReply(): never {
    return readByStatement();
  }

  @FieldResolver(() => Status, { nullable: true, description: `The status to which assigning the ticket moves it; null when it stays. ${required} null.` })
  onAssign(): never {
    return readByStatement();
  }

  @FieldResolver(() => Status, {
    nullable: true,
    description: `The status to which giving the ticket back to its queue moves it; null when it stays. ${required} null.`,
  })
  onUnassign(): never {
    return readByStatement();
  }

  @FieldResolver(() => Status, {
    nullable: true,
    description: `The status to which a published release moves the tickets that wait for it; null when they stay. ${required} null.`,
  })
  onRelease(): never {
    return readByStatement();
  }

  @FieldResolver(() => [StatusTimer], { description: `The timers that start when a ticket enters the status. ${required} empty.` })
  timers(): never {
    return readByStatement();
  }
}
