import { sql } from 'kysely';
import { attachmentsBy } from '../attachments/attachment.shape.ts';
import { may } from '../core/actor.ts';
import { ActorShape, UserShape } from '../people/actor.shape.ts';
import { html } from '../reading/shape/html.ts';
import { by, columns, connection, list, oneOrSuccessor, type Shape } from '../reading/shape/shape.ts';
import { secretsBy } from '../tickets/secrets/secret.shape.ts';

/** Only read through a visible ticket; notes require `note:read`. */
export const MessageShape: Shape = {
  types: ['Message'],
  table: 'message',
  fields: {
    ...columns('id', 'kind', 'body', 'sent_at'),
    bodyHtml: html('body'),
    secrets: secretsBy('message_id'),
    author: oneOrSuccessor(() => ActorShape, 'author_id', 'merged_into_id'),
    onBehalfOf: oneOrSuccessor(() => UserShape, 'on_behalf_of_id', 'merged_into_id'),
    mentions: list(
      () => MentionShape,
      'message_id',
      (row) => sql`${row}.principal_id`,
    ),
    attachments: attachmentsBy('message_id'),
  },
  visibility: (row, { actor }) => (may(actor, 'note:read') ? sql`true` : sql`${row}.kind = 'PUBLIC'`),
};

export const MentionShape: Shape = {
  types: ['Mention'],
  table: 'mention',
  fields: { user: oneOrSuccessor(() => ActorShape, 'principal_id', 'merged_into_id') },
};

export const messageOrder = { name: 'SENT_AT', by: [by('sent_at', 'timestamptz'), by('id', 'uuid')] };

export const ticketFields = { messages: connection(() => MessageShape, 'ticket_id', messageOrder) };
