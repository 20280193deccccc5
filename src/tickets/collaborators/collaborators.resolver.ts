import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { UserConnection } from '../../people/actor.graphql.ts';
import { Ticket } from '../ticket.graphql.ts';
import { ticketPayload } from '../ticket.payloads.graphql.ts';
import { addCollaborator } from './add-collaborator.ts';
import { AddCollaboratorInput, RemoveCollaboratorInput } from './collaborators.graphql.ts';
import { removeCollaborator } from './remove-collaborator.ts';

const AddCollaboratorPayload = ticketPayload('AddCollaborator');
const RemoveCollaboratorPayload = ticketPayload('RemoveCollaborator');

@Resolver(() => Ticket)
export class CollaboratorsResolver {
  @FieldResolver(() => UserConnection, {
    description: 'The agents who work on the ticket beside its assignee, by name: they see it as the assignee does, and are told what the assignee is told.',
  })
  collaborators(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Authorized('ticket:work')
  @Mutation(() => AddCollaboratorPayload, {
    description:
      'Adds a collaborator to a ticket, at most 20: an agent who works on it too. The assignee stays responsible. Adding one twice changes nothing. One who does not see the queue of the ticket any more, or is no agent any more, ceases to be one, as an event. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the person), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_AN_AGENT` (the person is no active agent who can see the queue), `TOO_MANY_COLLABORATORS`, `INVALID`.',
  })
  addCollaborator(@Ctx() ctx: Context, @Arg('input', () => AddCollaboratorInput, { description: 'The ticket and the agent.' }) input: AddCollaboratorInput) {
    return answer(ctx, 'addCollaborator', addCollaborator, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => RemoveCollaboratorPayload, {
    description:
      'Removes a collaborator from a ticket. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the person), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `INVALID`.',
  })
  removeCollaborator(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveCollaboratorInput, { description: 'The ticket and the person.' }) input: RemoveCollaboratorInput,
  ) {
    return answer(ctx, 'removeCollaborator', removeCollaborator, input);
  }
}
