import type { Module } from '../core/module.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { events } from './events.ts';
import { moveReleased } from './move-released.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { ReleaseResolver, TicketReleaseResolver } from './release.resolver.ts';
import { ReleaseShape, ticketFields } from './release.shape.ts';
import { ReleaseTable } from './release.ts';

const ids = { Release: 'rel' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const releases: Module = {
  name: 'releases',
  events,
  ids,
  permissions,
  refusals,
  rows: [ReleaseTable],
  nodes: { Release: ReleaseShape },
  extensions: [{ shape: TicketShape, fields: ticketFields }],
  resolvers: [ReleaseResolver, TicketReleaseResolver],
  tasks: [{ pauseMs: 500, run: moveReleased }],
};
