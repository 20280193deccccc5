import { Arg, Args, Authorized, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { PagingArgs } from '../../core/graphql/connection.graphql.ts';
import { readByStatement } from '../../core/graphql/read-by-statement.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { UserConnection } from '../../people/actor.graphql.ts';
import { Ticket } from '../ticket.graphql.ts';
import { ticketPayload } from '../ticket.payloads.graphql.ts';
import { addWatcher } from './add-watcher.ts';
import { removeWatcher } from './remove-watcher.ts';
import { AddWatcherInput, RemoveWatcherInput } from './watchers.graphql.ts';

const AddWatcherPayload = ticketPayload('AddWatcher');
const RemoveWatcherPayload = ticketPayload('RemoveWatcher');

@Resolver(() => Ticket)
export class WatchersResolver {
  @FieldResolver(() => UserConnection, {
    description: 'The people who watch the ticket, by name: they see it as its requester does, with its public messages, and may reply.',
  })
  watchers(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Authorized('ticket:write')
  @Mutation(() => AddWatcherPayload, {
    description:
      'Adds a watcher to a ticket, at most 100: a person who sees the ticket as its requester does and may reply. Adding one twice changes nothing. Agents add any active person; the creator and the requester, and the API key of an organization on its tickets, add people of their own organization. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the person), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED` (the caller is none of those, or the ticket is internal and the person is no agent), `USER_INACTIVE`, `TOO_MANY_WATCHERS`, `INVALID`.',
  })
  addWatcher(@Ctx() ctx: Context, @Arg('input', () => AddWatcherInput, { description: 'The ticket and the person.' }) input: AddWatcherInput) {
    return answer(ctx, 'addWatcher', addWatcher, input);
  }

  @Authorized('ticket:write')
  @Mutation(() => RemoveWatcherPayload, {
    description:
      'Removes a watcher from a ticket. People remove themselves; others remove those whom they may add. Requires `ticket:write`. Refusals: `NOT_FOUND` (the ticket or the person), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `NOT_ALLOWED`, `INVALID`.',
  })
  removeWatcher(@Ctx() ctx: Context, @Arg('input', () => RemoveWatcherInput, { description: 'The ticket and the person.' }) input: RemoveWatcherInput) {
    return answer(ctx, 'removeWatcher', removeWatcher, input);
  }
}
