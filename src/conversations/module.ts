import type { Module } from '../core/module.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { events } from './events.ts';
import { MessageMutations, TicketMessagesResolver } from './message.resolver.ts';
import { MentionShape, MessageShape, ticketFields } from './message.shape.ts';
import { permissions } from './permissions.ts';

const ids = { Message: 'msg' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const conversations: Module = {
  name: 'conversations',
  events,
  ids,
  permissions,
  nodes: { Message: MessageShape },
  shapes: [MentionShape],
  extensions: [{ shape: TicketShape, fields: ticketFields }],
  resolvers: [TicketMessagesResolver, MessageMutations],
};
