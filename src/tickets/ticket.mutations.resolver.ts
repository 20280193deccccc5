import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { assignTicket } from './assign-ticket.ts';
import { changeTicketSeverity } from './change-ticket-severity.ts';
import { changeTicketStatus } from './change-ticket-status.ts';
import { closeTicket } from './close-ticket.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { handOverTicket } from './hand-over-ticket.ts';
import { moveTicket } from './move-ticket.ts';
import { openTicket } from './open-ticket.ts';
import { OpenTicketInput } from './opening/open-ticket.input.graphql.ts';
import { reopenTicket } from './reopen-ticket.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { takeNextTicket } from './take-next-ticket.ts';
import {
  AssignTicketInput,
  ChangeTicketSeverityInput,
  ChangeTicketStatusInput,
  CloseTicketInput,
  EscalateTicketInput,
  HandOverTicketInput,
  MoveTicketInput,
  ReopenTicketInput,
  ResolveTicketInput,
  TakeNextTicketInput,
} from './ticket.inputs.graphql.ts';
import {
  AssignTicketPayload,
  ChangeTicketSeverityPayload,
  ChangeTicketStatusPayload,
  CloseTicketPayload,
  EscalateTicketPayload,
  HandOverTicketPayload,
  MoveTicketPayload,
  OpenTicketPayload,
  ReopenTicketPayload,
  ResolveTicketPayload,
  TakeNextTicketPayload,
} from './ticket.payloads.graphql.ts';

@Resolver()
export class TicketMutations {
  @Authorized('ticket:write')
  @Mutation(() => OpenTicketPayload, {
    description:
      'Opens a ticket. The caller becomes its creator, the only one who can close it, unless the desk sets `onBehalfCreator` to `REQUESTER`. All that the form of a request type refuses is told at once. Requires `ticket:write`. Refusals: `NOT_FOUND` (the requester, the person who is acted for, organization, request type, severity, category, queue, custom field, checklist item, followed ticket, suggestion or upload), `NOT_ALLOWED`, `REQUESTER_CANNOT_CLOSE` (the desk makes the requester the creator, whose role could not close the ticket), `NOT_CLOSED` (the ticket to follow up is still open), `MODULE_OFF`, `ORGANIZATION_ARCHIVED`, `NO_ENTITLEMENT`, `FIELD_REQUIRED`, `FIELD_HIDDEN`, `CHECKLIST_INCOMPLETE`, `NOT_UPLOADED`, `INVALID`.',
  })
  openTicket(@Ctx() ctx: Context, @Arg('input', () => OpenTicketInput, { description: 'The details of the new ticket.' }) input: OpenTicketInput) {
    return answer(ctx, 'openTicket', openTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => AssignTicketPayload, {
    description:
      'Assigns a ticket to an agent, or returns it to its queue. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the person), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_AN_AGENT` (the person is no active agent who can see the queue), `INVALID`.',
  })
  assignTicket(@Ctx() ctx: Context, @Arg('input', () => AssignTicketInput, { description: 'The ticket and its new assignee.' }) input: AssignTicketInput) {
    return answer(ctx, 'assignTicket', assignTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => TakeNextTicketPayload, {
    description:
      'Assigns the first waiting ticket of a queue to the caller, in the order of the queue. Two callers never receive the same ticket. Requires `ticket:work`. Refusals: `NOT_FOUND` (the queue), `QUEUE_EMPTY`, `NOT_AN_AGENT` (the caller is an API key), `INVALID`.',
  })
  takeNextTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeNextTicketInput, { description: 'The queue from which to take a ticket.' }) input: TakeNextTicketInput,
  ) {
    return answer(ctx, 'takeNextTicket', takeNextTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => MoveTicketPayload, {
    description:
      'Moves a ticket to another queue and removes its assignee. If the queue assigns tickets automatically, the next available agent receives it. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the queue), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  moveTicket(@Ctx() ctx: Context, @Arg('input', () => MoveTicketInput, { description: 'The ticket and its new queue.' }) input: MoveTicketInput) {
    return answer(ctx, 'moveTicket', moveTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => ChangeTicketStatusPayload, {
    description:
      'Moves a ticket to another status of the workflow. A status with a mutation of its own is entered by that only: `resolveTicket`, `closeTicket`, `escalateTicket` (the status for escalated tickets) and `waitForRelease` (a status with `onRelease`). Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the status), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `TRANSITION_NOT_ALLOWED` (`details.use` names the mutation to use instead, `details.allowed` the statuses that the caller may choose), `NOT_ALLOWED` (the workflow reserves the transition for others), `ASSIGNEE_REQUIRED`, `QUALIFICATION_REQUIRED`, `CATEGORY_REQUIRED`, `WORKAROUND_REQUIRED`, `CHECKLIST_INCOMPLETE`, `FIELD_REQUIRED`, `INVALID`.',
  })
  changeTicketStatus(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeTicketStatusInput, { description: 'The ticket and its new status.' }) input: ChangeTicketStatusInput,
  ) {
    return answer(ctx, 'changeTicketStatus', changeTicketStatus, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => ResolveTicketPayload, {
    description:
      'Resolves a ticket, which stops its resolution clock. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the status), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `TRANSITION_NOT_ALLOWED`, `NOT_ALLOWED` (the workflow reserves the transition for others), `ASSIGNEE_REQUIRED`, `QUALIFICATION_REQUIRED`, `CATEGORY_REQUIRED`, `WORKAROUND_REQUIRED`, `CHECKLIST_INCOMPLETE`, `FIELD_REQUIRED`, `INVALID`.',
  })
  resolveTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => ResolveTicketInput, { description: 'The ticket to resolve, and its new status.' }) input: ResolveTicketInput,
  ) {
    return answer(ctx, 'resolveTicket', resolveTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => CloseTicketPayload, {
    description:
      'Closes a resolved ticket for good. Only its creator can, whatever the role of others; nobody can on a desk that closes tickets automatically. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the status), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `CLOSING_IS_AUTOMATIC`, `NOT_THE_CREATOR`, `NOT_YET_RESOLVED`, `TRANSITION_NOT_ALLOWED`, `NOT_ALLOWED` (the workflow reserves the transition for others), `ASSIGNEE_REQUIRED`, `QUALIFICATION_REQUIRED`, `CATEGORY_REQUIRED`, `WORKAROUND_REQUIRED`, `CHECKLIST_INCOMPLETE`, `FIELD_REQUIRED`, `INVALID`.',
  })
  closeTicket(@Ctx() ctx: Context, @Arg('input', () => CloseTicketInput, { description: 'The ticket to close, and its new status.' }) input: CloseTicketInput) {
    return answer(ctx, 'closeTicket', closeTicket, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => ReopenTicketPayload, {
    description:
      'Returns a resolved ticket to work, in a status without a mutation of its own. Its resolution clock continues with the time that was left. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the status), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_RESOLVED`, `TRANSITION_NOT_ALLOWED`, `NOT_ALLOWED` (the workflow reserves the transition for others), `ASSIGNEE_REQUIRED`, `QUALIFICATION_REQUIRED`, `CATEGORY_REQUIRED`, `WORKAROUND_REQUIRED`, `CHECKLIST_INCOMPLETE`, `FIELD_REQUIRED`, `INVALID`.',
  })
  reopenTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => ReopenTicketInput, { description: 'The ticket to reopen, and its new status.' }) input: ReopenTicketInput,
  ) {
    return answer(ctx, 'reopenTicket', reopenTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => ChangeTicketSeverityPayload, {
    description:
      'Changes the severity of a ticket. Its targets are chosen again, and the time that was used so far counts against them. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the severity), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  changeTicketSeverity(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeTicketSeverityInput, { description: 'The ticket and its new severity.' }) input: ChangeTicketSeverityInput,
  ) {
    return answer(ctx, 'changeTicketSeverity', changeTicketSeverity, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => EscalateTicketPayload, {
    description:
      "Moves a ticket to the queue of the next support level and to the desk's escalated status, removes its assignee and notifies the people whom the level names. Requires `ticket:work`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NO_ESCALATION` (no level follows the queue of the ticket), `TRANSITION_NOT_ALLOWED`, `NOT_ALLOWED` (the workflow reserves the transition for others), `ASSIGNEE_REQUIRED`, `QUALIFICATION_REQUIRED`, `CATEGORY_REQUIRED`, `WORKAROUND_REQUIRED`, `CHECKLIST_INCOMPLETE`, `FIELD_REQUIRED`, `INVALID`.",
  })
  escalateTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => EscalateTicketInput, { description: 'The ticket and the reason for the escalation.' }) input: EscalateTicketInput,
  ) {
    return answer(ctx, 'escalateTicket', escalateTicket, input);
  }

  @Authorized('ticket:hand_over')
  @Mutation(() => HandOverTicketPayload, {
    description:
      'Makes another person the creator of a ticket whose creator has left. The reason is recorded in the history. Requires `ticket:hand_over`. Refusals: `NOT_FOUND` (the ticket or the person), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `CREATOR_IS_ACTIVE`, `NOT_ALLOWED` (the person is the caller, the assignee, a collaborator or the current creator, has resolved the ticket, is inactive, has never signed in, or cannot see the ticket; an API key counts as the persons who issued it and for whom it was issued), `INVALID`.',
  })
  handOverTicket(
    @Ctx() ctx: Context,
    @Arg('input', () => HandOverTicketInput, { description: 'The ticket, its new creator and the reason.' }) input: HandOverTicketInput,
  ) {
    return answer(ctx, 'handOverTicket', handOverTicket, input);
  }
}
