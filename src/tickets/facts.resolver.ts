import { Arg, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { EffortEnum, EnvironmentEnum } from '../classification/classification.graphql.ts';
import { Qualification } from '../classification/qualification.graphql.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Json } from '../core/graphql/scalars.ts';
import { Permission } from '../core/graphql/user-error.graphql.ts';
import { Entitlement } from '../entitlements/entitlement.graphql.ts';
import { answerChecklist } from './checklist/answer-checklist.ts';
import { setCustomFields } from './custom-fields/set-custom-fields.ts';
import { editTicket } from './edit-ticket.ts';
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
  @FieldResolver(() => String, { nullable: true, description: 'The department it concerns; null when nobody said.' })
  department(): never {
    return readByStatement();
  }

  @FieldResolver(() => EffortEnum, { nullable: true, description: 'How much work it is expected to be; null when nobody said.' })
  effort(): never {
    return readByStatement();
  }

  @FieldResolver(() => EnvironmentEnum, { nullable: true, description: 'Where the trouble is; null when nobody said.' })
  environment(): never {
    return readByStatement();
  }

  @FieldResolver(() => Entitlement, { nullable: true, description: 'What covers it; null for nothing, or for what the viewer cannot see.' })
  entitlement(): never {
    return readByStatement();
  }

  @FieldResolver(() => Boolean, { description: 'Nothing covers it, on a desk that lets such tickets in and flags them.' })
  isUncovered(): never {
    return readByStatement();
  }

  @FieldResolver(() => String, { nullable: true, description: 'How people can work until the solution is there; null when nobody knows.' })
  workaround(): never {
    return readByStatement();
  }

  @FieldResolver(() => Json, {
    description:
      "Values of the desk's own fields, an object by their keys: just what `setCustomFields` takes. Those for agents only to viewers with note:read, and only these still see fields that the desk has given up.",
  })
  fields(): never {
    return readByStatement();
  }

  @FieldResolver(() => [ChecklistAnswer], { description: 'Answers to the intake checklist; what nobody was asked is not among them.' })
  checklist(): never {
    return readByStatement();
  }

  @FieldResolver(() => Qualification, { nullable: true, description: 'What it finally was; null when nobody said.' })
  qualification(): never {
    return readByStatement();
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may say what it finally was, and if not why: the rule `qualifyTicket` enforces.' })
  viewerCanQualify(): never {
    return readByStatement();
  }
}

@Resolver()
export class TicketFactsMutations {
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

  @Authorized('ticket:work')
  @Mutation(() => RecordWorkaroundPayload, {
    description: 'Records a temporary solution while the definitive one is made; everybody who sees the ticket reads it. Requires ticket:work.',
  })
  recordWorkaround(@Ctx() ctx: Context, @Arg('input', () => RecordWorkaroundInput, { description: 'Which.' }) input: RecordWorkaroundInput) {
    return answer(ctx, 'recordWorkaround', recordWorkaround, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => SetCustomFieldsPayload, {
    description: "Fills in fields of the desk's own. Requesters fill in those for everyone, of their own tickets. Requires ticket:write.",
  })
  setCustomFields(@Ctx() ctx: Context, @Arg('input', () => SetCustomFieldsInput, { description: 'With what.' }) input: SetCustomFieldsInput) {
    return answer(ctx, 'setCustomFields', setCustomFields, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => AnswerChecklistPayload, { description: 'Answers items of the intake checklist. Requires ticket:work.' })
  answerChecklist(@Ctx() ctx: Context, @Arg('input', () => AnswerChecklistInput, { description: 'How.' }) input: AnswerChecklistInput) {
    return answer(ctx, 'answerChecklist', answerChecklist, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => QualifyTicketPayload, {
    description:
      'Says what a ticket finally was. Agents may until it is closed; channels and consultants while its status is open to review (REVIEW_CLOSED otherwise), customers never. Requires ticket:write.',
  })
  qualifyTicket(@Ctx() ctx: Context, @Arg('input', () => QualifyTicketInput, { description: 'What it was.' }) input: QualifyTicketInput) {
    return answer(ctx, 'qualifyTicket', qualifyTicket, input);
  }
}
