import { Arg, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Qualification } from '../classification/qualification.graphql.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Json } from '../core/graphql/scalars.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Entitlement } from '../entitlements/entitlement.graphql.ts';
import { answerChecklist } from './checklist/answer-checklist.ts';
import { editTicket } from './edit-ticket.ts';
import './facts.shape.ts';
import { EffortEnum, EnvironmentEnum } from '../classification/classification.graphql.ts';
import { setCustomFields } from './custom-fields/set-custom-fields.ts';
import { ChecklistAnswer } from './facts.graphql.ts';
import {
  AnswerChecklistInput,
  EditTicketInput,
  QualifyTicketInput,
  RecordWorkaroundInput,
  SetCustomFieldsInput,
  TriageTicketInput,
} from './facts.inputs.graphql.ts';
import { qualifyTicket } from './qualify-ticket.ts';
import { recordWorkaround } from './record-workaround.ts';
import { Ticket } from './ticket.graphql.ts';
import { ticketPayload } from './ticket.payloads.graphql.ts';
import { triageTicket } from './triage-ticket.ts';

const EditTicketPayload = ticketPayload('EditTicket');
const TriageTicketPayload = ticketPayload('TriageTicket');
const RecordWorkaroundPayload = ticketPayload('RecordWorkaround');
const SetCustomFieldsPayload = ticketPayload('SetCustomFields');
const AnswerChecklistPayload = ticketPayload('AnswerChecklist');
const QualifyTicketPayload = ticketPayload('QualifyTicket');

@Resolver(() => Ticket)
export class TicketFactsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The department that the ticket concerns; null when there is none.' })
  department(): never {
    return readByStatement();
  }

  @FieldResolver(() => EffortEnum, { nullable: true, description: 'How much work the ticket is expected to be; null when it was not estimated.' })
  effort(): never {
    return readByStatement();
  }

  @FieldResolver(() => EnvironmentEnum, { nullable: true, description: 'The environment in which the problem occurs; null when it is not known.' })
  environment(): never {
    return readByStatement();
  }

  @FieldResolver(() => Entitlement, {
    nullable: true,
    description: 'The entitlement that covers the ticket; null when none does, or when the viewer cannot see it.',
  })
  entitlement(): never {
    return readByStatement();
  }

  @FieldResolver(() => Boolean, { description: 'Whether no entitlement covers the ticket, on a desk that accepts such tickets and marks them.' })
  isUncovered(): never {
    return readByStatement();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'A temporary solution that people can use until the definitive one is ready; null when there is none.',
  })
  workaround(): never {
    return readByStatement();
  }

  @FieldResolver(() => Json, {
    description:
      "The values of the desk's custom fields, as an object by their keys, in the form that `setCustomFields` takes. Fields for agents only, and fields that the desk has removed, are included only for viewers with `note:read`.",
  })
  fields(): never {
    return readByStatement();
  }

  @FieldResolver(() => [ChecklistAnswer], { description: 'The answers to the intake checklist. Items that nobody has answered are not included.' })
  checklist(): never {
    return readByStatement();
  }

  @FieldResolver(() => Qualification, { nullable: true, description: 'The final qualification of the ticket; null while it has none.' })
  qualification(): never {
    return readByStatement();
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer can qualify the ticket now, and the reason if not. `qualifyTicket` enforces the same rule.',
  })
  viewerCanQualify(): never {
    return readByStatement();
  }
}

@Resolver()
export class TicketFactsMutations {
  @Authorized('ticket:write')
  @Mutation(() => EditTicketPayload, {
    description:
      'Changes the texts or the contact details of a ticket. Requesters can change only the contact details of their own tickets. Requires `ticket:write`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED`, `INVALID`.',
  })
  editTicket(@Ctx() ctx: Context, @Arg('input', () => EditTicketInput, { description: 'The ticket and its new texts.' }) input: EditTicketInput) {
    return answer(ctx, editTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => TriageTicketPayload, {
    description:
      "Changes the category, impact, urgency, effort or environment of a ticket. The priority follows the desk's matrix; if the targets change, the time that was used so far counts against them. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the category), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.",
  })
  triageTicket(@Ctx() ctx: Context, @Arg('input', () => TriageTicketInput, { description: 'The ticket and its new values.' }) input: TriageTicketInput) {
    return answer(ctx, triageTicket, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => RecordWorkaroundPayload, {
    description:
      'Records a temporary solution while the definitive one is being made. Everybody who sees the ticket can read it. Requires `ticket:work`. Refusals: `NOT_FOUND`, `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  recordWorkaround(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordWorkaroundInput, { description: 'The ticket and its temporary solution.' }) input: RecordWorkaroundInput,
  ) {
    return answer(ctx, recordWorkaround, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => SetCustomFieldsPayload, {
    description:
      "Sets values of the desk's custom fields. Requesters can set only the fields for everyone, on their own tickets. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or a field), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the ticket is not the requester's own), `FIELD_REQUIRED` (a required field is cleared), `INVALID` (also a value of another type).",
  })
  setCustomFields(
    @Ctx() ctx: Context,
    @Arg('input', () => SetCustomFieldsInput, { description: 'The ticket and the values to set.' }) input: SetCustomFieldsInput,
  ) {
    return answer(ctx, setCustomFields, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => AnswerChecklistPayload, {
    description:
      'Records answers to items of the intake checklist. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or an item), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  answerChecklist(@Ctx() ctx: Context, @Arg('input', () => AnswerChecklistInput, { description: 'The ticket and the answers.' }) input: AnswerChecklistInput) {
    return answer(ctx, answerChecklist, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => QualifyTicketPayload, {
    description:
      'Sets the final qualification of a ticket. Agents can until it is closed; channels and consultants only while its status is open to review; customers never. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the qualification), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the caller is a customer), `REVIEW_CLOSED`, `INVALID`.',
  })
  qualifyTicket(@Ctx() ctx: Context, @Arg('input', () => QualifyTicketInput, { description: 'The ticket and its qualification.' }) input: QualifyTicketInput) {
    return answer(ctx, qualifyTicket, input);
  }
}
