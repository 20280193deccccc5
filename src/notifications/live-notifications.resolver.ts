import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Authorized, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { contextWith, type RequestContext } from '../core/graphql/request-context.ts';
import { readPosition } from '../live/feed/event-cursor.ts';
import { NotificationRequest, notificationsAtOnce } from '../live/notifications/notification-subscription.ts';
import { readNumbered } from '../reading/read.ts';
import { Notification } from './notification.graphql.ts';
import { NotificationShape } from './notification.shape.ts';

@Resolver()
export class LiveNotificationsResolver {
  @Authorized('ticket:read')
  @Subscription(() => Notification, {
    description:
      'Delivers what is new for the viewer, in the order of the feed: what `viewer.notifications` lists. With `after` it first delivers everything since that cursor, so that a reconnecting client loses and repeats nothing. It ends with the errors of `ticketEvents`: `CURSOR_EXPIRED` for a cursor that the feed cannot be continued from (read the list again and continue from `extensions.cursor`), and `UNAVAILABLE` with `retryAfterMs` when it could not be read five times in a row. An API key is told of nothing. Requires `ticket:read`.',
    subscribe: ({ context, args, info }) => subscribeToNotifications(context as RequestContext, args.after, info),
  })
  notifications(
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last notification or event that was received. When left out, the subscription starts now.',
    })
    _after?: string | null,
  ): never {
    return readByStatement();
  }
}

function subscribeToNotifications(context: RequestContext, after: string | null | undefined, info: GraphQLResolveInfo): NotificationRequest {
  const mayRead = (context: RequestContext) => contextWith(context, 'ticket:read');
  const refresh = async () => mayRead(await context.refresh());
  const readAfter = (ctx: Context, seq: number) =>
    readNumbered(
      ctx,
      info,
      NotificationShape,
      { seq: String(seq) },
      { number: 'seq', most: notificationsAtOnce },
      (row, { seq }) => sql`${row}.seq > ${seq}::bigint`,
    );
  return new NotificationRequest(mayRead(context), info, { after: after == null ? null : readPosition(after), refresh, readAfter });
}
