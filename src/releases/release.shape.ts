import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { by, columns, connection, one, type Shape } from '../reading/shape/shape.ts';
import { ticketsById } from '../tickets/links/links.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';

/** For agents, and for whoever publishes. */
export const ReleaseShape: Shape = {
  types: ['Release', 'Node'],
  table: 'release',
  fields: {
    ...columns('id', 'version', 'name', 'created_at', 'published_at', 'settled_at'),
    tickets: connection(() => TicketShape, 'release_id', ticketsById),
  },
  visibility: (_, { actor }) => (may(actor, 'ticket:read_all') || may(actor, 'release:publish') ? sql`true` : sql`false`),
};

/** Whoever sees a ticket sees what it waits for. */
export const ReleaseOfTicketShape: Shape = { ...ReleaseShape, visibility: undefined };

export const newestReleasesFirst = { name: 'ID', by: [{ order: [by('id', 'uuid')], direction: 'DESC' as const }] };

export const ticketFields = { release: one(() => ReleaseOfTicketShape, 'release_id') };
