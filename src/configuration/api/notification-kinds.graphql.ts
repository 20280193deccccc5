import { registerEnumType } from 'type-graphql';
import { type NoticeKind, noticeKinds } from '../../core/event.ts';

export const NotificationKindEnum = Object.fromEntries(noticeKinds.map((kind) => [kind, kind])) as { [Kind in NoticeKind]: Kind };
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'What a notification is about.',
  valuesConfig: {
    ASSIGNED: { description: 'The ticket was assigned to the person, or they became its collaborator; collaborators are also told who it was assigned to.' },
    MENTIONED: { description: 'A note mentions the person.' },
    ANSWERED: {
      description:
        "Support answered the requester and the creator; or the requester's side answered support: the assignee and the collaborators, and the members of the queue while nobody is assigned.",
    },
    SLA_WARNED: {
      description: 'The time that a promise leaves is running out. Told to the assignee and the collaborators, or the queue while nobody is assigned.',
    },
    SLA_BREACHED: { description: 'A promised time has passed. Told to the same people as a warning.' },
    CHANGED: { description: 'A ticket that the person watches, or has another part in, changed otherwise.' },
    NOTIFIED: {
      description:
        'The workflow of the desk tells it: an acknowledgement, the notice of a new ticket to its team, a reminder. It is told by mail only, so no notification has this kind.',
    },
    APPROVAL: {
      description:
        'Somebody waits for a decision: a draft was submitted for review, told to those with `article:publish`, or a person who signed up waits for `approveUser`, told to those with `tenant:admin`. Told in the product only.',
    },
    EXPIRING: {
      description: 'An article that the person created is archived in 14 days or less, unless it is published again.',
    },
  },
});
