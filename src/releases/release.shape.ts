import { sql } from 'kysely';
import { type Actor, may } from '../core/actor.ts';
import { by, columns, connection, never, one, type Shape } from '../reading/shape/shape.ts';
import { ticketsById } from '../tickets/links/links.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';

/** Agents, and those who may publish. */
export function seesReleases(actor: Pick<Actor, 'permissions'>): boolean {
  return may(actor, 'ticket:read_all') || may(actor, 'release:publish');
}

export const ReleaseShape: Shape = {
  types: ['Release', 'Node'],
  table: 'release',
  fields: {
    ...columns('id', 'version', 'name', 'created_at', 'published_at', 'settled_at'),
    tickets: connection(() => TicketShape, 'release_id', ticketsById),
  },
  visibility: (row, { actor }) => (seesReleases(actor) ? sql`true` : never(row)),
};

/** The release of a visible ticket is visible. */
const ReleaseOfTicketShape: Shape = { ...ReleaseShape, visibility: undefined };

export const newestReleasesFirst = { name: 'ID', by: [{ order: [by('id', 'uuid')], direction: 'DESC' as const }] };

export const ticketFields = { release: one(() => ReleaseOfTicketShape, 'release_id') };
