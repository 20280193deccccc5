import { Arg, Args, Authorized, FieldResolver, Int, Mutation, Resolver } from 'type-graphql';
import { Viewer } from '../access/viewer.graphql.ts';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { markNotifications } from './mark-notifications.ts';
import { NotificationConnection, NotificationPreference, NotificationsArgs } from './notification.graphql.ts';
import {
  MarkNotificationsInput,
  MarkNotificationsPayload,
  UpdateNotificationPreferencesInput,
  UpdateNotificationPreferencesPayload,
} from './notification-mutations.graphql.ts';
import { updateNotificationPreferences } from './update-notification-preferences.ts';

@Resolver(() => Viewer)
export class ViewerNotificationsResolver {
  @FieldResolver(() => NotificationConnection, {
    description:
      'What is new for the viewer, the newest first: events of which they are told, of tickets that they can see now. Nobody is told of what they did themselves. Kept for 90 days, or for as long as the desk keeps events where that is shorter. Empty for an API key. Requires `ticket:read`, otherwise empty.',
  })
  notifications(@Args(() => NotificationsArgs) _args: NotificationsArgs): never {
    return readByStatement();
  }

  @FieldResolver(() => Int, {
    description:
      'How many of the 1,000 newest unread notifications the viewer can see; 1,000 stands for any more. Cost: 90 points, for as many tickets may be looked up. 0 for an API key. Requires `ticket:read`, otherwise 0.',
  })
  unreadNotificationCount(): never {
    return readByStatement();
  }

  @FieldResolver(() => [NotificationPreference], {
    description:
      'How the viewer is told of each kind of event, as they chose and as the desk allows; `updateNotificationPreferences` changes it. Empty for an API key.',
  })
  notificationPreferences(): never {
    return readByStatement();
  }
}

@Resolver()
export class NotificationMutations {
  @Authorized()
  @Mutation(() => MarkNotificationsPayload, {
    description:
      'Marks notifications of the caller as read or unread; those that are marked so already stay as they are. It requires a credential, but no permission. Refusals: `NOT_FOUND` (one of them is none of the caller, or is no longer kept), `INVALID`.',
  })
  async markNotifications(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkNotificationsInput, { description: 'The notifications and how to mark them.' }) input: MarkNotificationsInput,
  ) {
    const answered = await answer(ctx, 'markNotifications', markNotifications, input);
    return { ...answered, markedCount: answered.done?.markedCount ?? null, hasMore: answered.done?.hasMore ?? null };
  }

  @Authorized()
  @Mutation(() => UpdateNotificationPreferencesPayload, {
    description:
      'Sets by which channels the caller is told of which kinds of events, from now on. It requires a credential, but no permission. Refusals: `NOT_ALLOWED` (API keys are told of nothing), `NOTIFICATION_ALWAYS_TOLD`, `NOTIFICATION_NOT_BY_MAIL`, `INVALID`.',
  })
  updateNotificationPreferences(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateNotificationPreferencesInput, { description: 'The kinds and the channels.' }) input: UpdateNotificationPreferencesInput,
  ) {
    return answer(ctx, 'updateNotificationPreferences', updateNotificationPreferences, input);
  }
}
