import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { assignTicket } from './assign-ticket.ts';
import { changeTicketSeverity } from './change-ticket-severity.ts';
import { changeTicketStatus } from './change-ticket-status.ts';
import { closeTicket } from './close-ticket.ts';
import { editTicket } from './edit-ticket.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { handOverTicket } from './hand-over-ticket.ts';
import { moveTicket } from './move-ticket.ts';
import { openTicket } from './open-ticket.ts';
import { OpenTicketInput } from './opening/open-ticket.input.graphql.ts';
import { qualifyTicket } from './qualify-ticket.ts';
import { recordWorkaround } from './record-workaround.ts';
import { reopenTicket } from './reopen-ticket.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { takeNextTicket } from './take-next-ticket.ts';
import {
  AssignTicketInput,
  ChangeTicketSeverityInput,
  ChangeTicketStatusInput,
  CloseTicketInput,
  EditTicketInput,
  EscalateTicketInput,
  HandOverTicketInput,
  MoveTicketInput,
  QualifyTicketInput,
  RecordWorkaroundInput,
  ReopenTicketInput,
  ResolveTicketInput,
  TakeNextTicketInput,
  TriageTicketInput,
} from './ticket.inputs.graphql.ts';
import {
  AssignTicketPayload,
  ChangeTicketSeverityPayload,
  ChangeTicketStatusPayload,
  CloseTicketPayload,
  EditTicketPayload,
  EscalateTicketPayload,
  HandOverTicketPayload,
  MoveTicketPayload,
  OpenTicketPayload,
  QualifyTicketPayload,
  RecordWorkaroundPayload,
  ReopenTicketPayload,
  ResolveTicketPayload,
  TakeNextTicketPayload,
  TriageTicketPayload,
} from './ticket.payloads.graphql.ts';
import { triageTicket } from './triage-ticket.ts';

@Resolver()
export class TicketMutations {
  @Authorized('ticket:write')
  @Mutation(() => OpenTicketPayload, {
    description:
      'A ticket is opened. Its creator is whoever opened it, and nobody else may close it; a desk may say that the requester counts instead (`onBehalfCreator`). Requires ticket:write.',
  })
  openTicket(@Ctx() ctx: Context, @Arg('input', () => OpenTicketInput, { description: 'What is wrong or wanted.' }) input: OpenTicketInput) {
    return answer(ctx, 'openTicket', openTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => AssignTicketPayload, { description: 'Gives a ticket to an agent, or back to its queue. Requires ticket:work.' })
  assignTicket(@Ctx() ctx: Context, @Arg('input', () => AssignTicketInput, { description: 'To whom.' }) input: AssignTicketInput) {
    return answer(ctx, 'assignTicket', assignTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => TakeNextTicketPayload, {
    description:
      "Gives the caller the first waiting ticket of a queue, in the queue's own order; two callers never get the same. QUEUE_EMPTY when none waits. Requires ticket:work.",
  })
  takeNextTicket(@Ctx() ctx: Context, @Arg('input', () => TakeNextTicketInput, { description: 'From which queue.' }) input: TakeNextTicketInput) {
    return answer(ctx, 'takeNextTicket', takeNextTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => MoveTicketPayload, { description: 'Transfers a ticket to another queue, where it waits unassigned. Requires ticket:work.' })
  moveTicket(@Ctx() ctx: Context, @Arg('input', () => MoveTicketInput, { description: 'Where to.' }) input: MoveTicketInput) {
    return answer(ctx, 'moveTicket', moveTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => ChangeTicketStatusPayload, { description: 'Takes any step of the workflow except resolving and closing. Requires ticket:write.' })
  changeTicketStatus(@Ctx() ctx: Context, @Arg('input', () => ChangeTicketStatusInput, { description: 'Where to.' }) input: ChangeTicketStatusInput) {
    return answer(ctx, 'changeTicketStatus', changeTicketStatus, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => ResolveTicketPayload, { description: 'Offers a solution; the resolution clock stands still. Requires ticket:write.' })
  resolveTicket(@Ctx() ctx: Context, @Arg('input', () => ResolveTicketInput, { description: 'Which ticket.' }) input: ResolveTicketInput) {
    return answer(ctx, 'resolveTicket', resolveTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => CloseTicketPayload, {
    description:
      'Closes a resolved ticket for good. Only its creator may (NOT_THE_CREATOR), whatever role others have; on desks that leave closing to the clock nobody may (CLOSING_IS_AUTOMATIC). Requires ticket:write.',
  })
  closeTicket(@Ctx() ctx: Context, @Arg('input', () => CloseTicketInput, { description: 'Which ticket.' }) input: CloseTicketInput) {
    return answer(ctx, 'closeTicket', closeTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => ReopenTicketPayload, {
    description:
      'Takes a resolved ticket back to work; its clock runs on with the time that was left. A closed one stays closed (TICKET_CLOSED). Requires ticket:write.',
  })
  reopenTicket(@Ctx() ctx: Context, @Arg('input', () => ReopenTicketInput, { description: 'Which ticket.' }) input: ReopenTicketInput) {
    return answer(ctx, 'reopenTicket', reopenTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => ChangeTicketSeverityPayload, {
    description: 'Rates a ticket anew; the time used so far counts against the new target. Requires ticket:work.',
  })
  changeTicketSeverity(@Ctx() ctx: Context, @Arg('input', () => ChangeTicketSeverityInput, { description: 'How grave.' }) input: ChangeTicketSeverityInput) {
    return answer(ctx, 'changeTicketSeverity', changeTicketSeverity, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => EscalateTicketPayload, {
    description:
      "Takes what this level cannot solve to the queue of the next one, unassigned and in the desk's escalated status, with a reason, and tells whom the level names. NO_ESCALATION where no level follows. Requires ticket:work.",
  })
  escalateTicket(@Ctx() ctx: Context, @Arg('input', () => EscalateTicketInput, { description: 'Which ticket, and why.' }) input: EscalateTicketInput) {
    return answer(ctx, 'escalateTicket', escalateTicket, input);
  }

  @Authorized('ticket:hand_over')
  @Mutation(() => HandOverTicketPayload, {
    description:
      "Gives the creator's part to another person when the creator has left, with a reason, on record. The admin cannot take it. Requires ticket:hand_over.",
  })
  handOverTicket(@Ctx() ctx: Context, @Arg('input', () => HandOverTicketInput, { description: 'To whom, and why.' }) input: HandOverTicketInput) {
    return answer(ctx, 'handOverTicket', handOverTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => EditTicketPayload, {
    description: 'Changes the words of a ticket, or who is to be asked. Requesters change the contact of their own tickets only. Requires ticket:write.',
  })
  editTicket(@Ctx() ctx: Context, @Arg('input', () => EditTicketInput, { description: 'What changes.' }) input: EditTicketInput) {
    return answer(ctx, 'editTicket', editTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => TriageTicketPayload, {
    description:
      "Rates a ticket anew. The priority follows the desk's matrix; the time used so far counts against what is promised then. Requires ticket:work.",
  })
  triageTicket(@Ctx() ctx: Context, @Arg('input', () => TriageTicketInput, { description: 'How.' }) input: TriageTicketInput) {
    return answer(ctx, 'triageTicket', triageTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => QualifyTicketPayload, {
    description:
      'Says what a ticket finally was. Agents may until it is closed; channels and consultants while its status is open to review (REVIEW_CLOSED otherwise), customers never. Requires ticket:write.',
  })
  qualifyTicket(@Ctx() ctx: Context, @Arg('input', () => QualifyTicketInput, { description: 'What it was.' }) input: QualifyTicketInput) {
    return answer(ctx, 'qualifyTicket', qualifyTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => RecordWorkaroundPayload, {
    description: 'Records a temporary solution while the definitive one is made; everybody who sees the ticket reads it. Requires ticket:work.',
  })
  recordWorkaround(@Ctx() ctx: Context, @Arg('input', () => RecordWorkaroundInput, { description: 'Which.' }) input: RecordWorkaroundInput) {
    return answer(ctx, 'recordWorkaround', recordWorkaround, input);
  }
}
