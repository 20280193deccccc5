import { defineEntity, p } from '@mikro-orm/core';
import type { WebLink } from '../attachments/web-link.ts';
import { key, time } from '../database/row.ts';
import { tableOf } from '../database/tracked-rows.ts';

export type MessageKind = 'PUBLIC' | 'NOTE';

const MessageTable = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    ...key,
    ticketId: p.uuid(),
    authorId: p.uuid(),
    onBehalfOfId: p.uuid().strictNullable(),
    kind: p.string().$type<MessageKind>(),
    body: p.text(),
    links: p.json<WebLink[]>(),
    foldedText: p.text().strictNullable(),
    unknownSender: p.string().strictNullable(),
    sentAt: time(),
  },
});
/** A public reply, or a note among agents. */
export class Message extends MessageTable.class {}

export const messages = tableOf(MessageTable, Message);
