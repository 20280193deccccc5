import { sql } from 'kysely';
import { may } from '../platform/actor.ts';
import { by, columns, connection, one, type Shape } from '../platform/reading/shape.ts';
import { ticketsById } from '../tickets/links.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';

/** For agents, and for whoever publishes. */
export const ReleaseShape: Shape = {
  types: ['Release', 'Node'],
  table: 'release',
  fields: {
    ...columns('id', 'version', 'name', 'created_at', 'published_at', 'settled_at'),
    tickets: connection(() => TicketShape, 'release_id', ticketsById),
  },
  sight: (_, { actor }) => (may(actor, 'ticket:read_all') || may(actor, 'release:publish') ? sql`true` : sql`false`),
};

/** Whoever sees a ticket sees what it waits for. */
export const ReleaseOfTicketShape: Shape = { ...ReleaseShape, sight: undefined };

export const newestReleasesFirst = { name: 'ID', by: [{ order: [by('id', 'uuid')], direction: 'DESC' as const }] };

TicketShape.fields.release = one(() => ReleaseOfTicketShape, 'release_id');
