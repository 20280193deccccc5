import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Article } from '../articles/article.graphql.ts';
import { checklistToGraphql } from '../configuration/api/to-graphql.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { requireId } from '../core/ids.ts';
import { loadById } from '../reading/load-by-id.ts';
import { shownSuggestions } from '../suggestions/shown-suggestions.ts';
import { Ticket } from '../tickets/ticket.graphql.ts';
import { ticketPayload } from '../tickets/ticket.payloads.graphql.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { Admission, RefuseIntakeInput } from './admission.graphql.ts';
import { readAdmission } from './read-admission.ts';
import { refuseIntake } from './refuse-intake.ts';

const RefuseIntakePayload = ticketPayload('RefuseIntake');

@Resolver()
export class AdmissionResolver {
  @Authorized('ticket:work')
  @Query(() => Admission, {
    nullable: true,
    description:
      'Returns what admission asks about a ticket, as it is now; null when the viewer cannot see the ticket. Cost: as `suggest`, with one statement that reads the ticket and one the configuration, and one for each kind of what is selected. Requires `ticket:work`.',
  })
  async admission(@Ctx() ctx: Context, @Arg('ticketId', () => ID, { description: 'The id of the ticket.' }) ticketId: string) {
    const read = await readAdmission(ctx, requireId(ticketId, 'Ticket'));
    if (!read) return null;
    const { found, document, checklist, ...more } = read;
    const labeled = checklistToGraphql(document).map((item, at) => ({ ...item, isChecked: checklist[at]?.isChecked ?? null }));
    return { ...more, articles: shownSuggestions(found, 'ARTICLE'), duplicates: shownSuggestions(found, 'TICKET'), checklist: labeled };
  }

  @Authorized('ticket:work')
  @Mutation(() => RefuseIntakePayload, {
    description:
      'Refuses what is no ticket, before anybody works on it: it goes to the resolved status that the setting `refusal` names, its clocks are cancelled, and it is in no figure but `REFUSED`. Everybody is told who takes part in it. It is not closed by that: only as all tickets are. Its creator and its requester can always object by `reopenTicket`, after which it is not refused again. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the article), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NO_REFUSAL`, `REFUSED_BEFORE`, `ALREADY_ADMITTED`, `TRANSITION_NOT_ALLOWED` (the workflow does not lead there from the status of new tickets), `INVALID`.',
  })
  refuseIntake(@Ctx() ctx: Context, @Arg('input', () => RefuseIntakeInput, { description: 'What is no ticket, and why.' }) input: RefuseIntakeInput) {
    return answer(ctx, 'refuseIntake', refuseIntake, input);
  }
}

@Resolver(() => Admission)
export class AdmissionTicketResolver {
  @FieldResolver(() => Ticket, {
    nullable: true,
    description: 'The ticket, with its entitlement and its request type; null when the viewer has just lost sight of it.',
  })
  ticket(@Root() { ticketId }: Admission, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return loadById(ctx, info, TicketShape, ticketId);
  }
}

@Resolver(() => Ticket)
export class TicketRefusalResolver {
  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article that was named when the ticket was refused; null when there is none, or when the viewer cannot read it.',
  })
  refusalArticle(): never {
    return readByStatement();
  }
}
