import type { Module } from '../core/module.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { events } from './events.ts';
import { EventResolver, IndicatorResolver, TicketActivityResolver } from './history/event.resolver.ts';
import { EventShape, ticketFields } from './history/event.shape.ts';
import { EventTypeResolver } from './history/event-type.resolver.ts';
import { removeOldEvents } from './history/remove-old-events.ts';
import { AnnouncePresencePayloadResolver, PresenceResolver, PresentResolver } from './presence/presence.resolver.ts';

const ids = { TicketEvent: 'evt' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const live: Module = {
  name: 'live',
  events,
  ids,
  nodes: { TicketEvent: EventShape },
  extensions: [{ shape: TicketShape, fields: ticketFields }],
  resolvers: [EventResolver, IndicatorResolver, EventTypeResolver, TicketActivityResolver, PresenceResolver, PresentResolver, AnnouncePresencePayloadResolver],
  tasks: [{ pauseMs: 3_600_000, run: removeOldEvents }],
};
