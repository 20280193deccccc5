import { sql } from 'kysely';
import { attachmentsBy } from '../attachments/attachment.shape.ts';
import { may } from '../core/actor.ts';
import { ActorShape, UserShape } from '../people/actor.shape.ts';
import { html } from '../reading/shape/html.ts';
import { by, columns, computed, connection, list, oneOrSuccessor, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import { possibleSecrets } from '../tickets/secrets/possible-secrets.shape.ts';
import { secretsBy } from '../tickets/secrets/secret.shape.ts';
import { ticketVisibility } from '../tickets/visibility/ticket-visibility.ts';

/** Visible to those who can see its ticket; notes require `note:read`. */
export const MessageShape: Shape = {
  types: ['Message', 'Node'],
  table: 'message',
  isLookedUp: true,
  fields: {
    ...columns('id', 'kind', 'body', 'folded_text', 'unknown_sender', 'sent_at'),
    bodyHtml: html('body'),
    possibleSecrets: possibleSecrets('body'),
    secrets: secretsBy('message_id'),
    author: oneOrSuccessor(() => ActorShape, 'author_id', 'merged_into_id'),
    onBehalfOf: oneOrSuccessor(() => UserShape, 'on_behalf_of_id', 'merged_into_id'),
    mentions: list(
      () => MentionShape,
      'message_id',
      (row) => sql`${row}.principal_id`,
    ),
    attachments: attachmentsBy('message_id'),
    links: computed(['links'], ({ links }) => links),
  },
  visibility: (row, viewer) => sql`${isReadable(row, viewer)} and ${isOfVisibleTicket(row, viewer)}`,
};

/** Of a ticket that is known to be visible. */
export const MessageOfTicketShape: Shape = { ...MessageShape, visibility: isReadable };

function isReadable(row: Sql, { actor }: Viewer): Sql {
  return may(actor, 'note:read') ? sql`true` : sql`${row}.kind = 'PUBLIC'`;
}

function isOfVisibleTicket(row: Sql, viewer: Viewer): Sql {
  const ticket = sql.ref('seen');
  return sql`exists (select from ticket ${ticket} where ${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.id = ${row}.ticket_id
    and (${ticketVisibility(ticket, viewer)}))`;
}

export const MentionShape: Shape = {
  types: ['Mention'],
  table: 'mention',
  fields: { user: oneOrSuccessor(() => ActorShape, 'principal_id', 'merged_into_id') },
};

const messageOrder = { name: 'SENT_AT', by: [by('sent_at', 'timestamptz'), by('id', 'uuid')] };

export const ticketFields = { messages: connection(() => MessageOfTicketShape, 'ticket_id', messageOrder) };
