import type { Module } from '../core/module.ts';
import { TicketFactsMutations, TicketFactsResolver } from './facts.resolver.ts';
import { factFields } from './facts.shape.ts';
import { TicketLinksMutations, TicketLinksResolver } from './links/links.resolver.ts';
import { linkFields } from './links/links.shape.ts';
import { refusals } from './refusals.ts';
import { TicketClocksResolver } from './sla/ticket-clocks.resolver.ts';
import { clockFields } from './sla/ticket-clocks.ts';
import { TicketMutations } from './ticket.mutations.resolver.ts';
import { TicketResolver } from './ticket.resolver.ts';
import { TicketShape } from './ticket.shape.ts';
import { processTenants } from './timers/process-tenants.ts';
import { ClockResolver } from './timers/test-time.resolver.ts';

const ids = { Ticket: 'tkt' } as const;
const permissions = ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'ticket:hand_over'] as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<(typeof permissions)[number], true> {}
}

export const tickets: Module = {
  name: 'tickets',
  ids,
  permissions,
  refusals,
  nodes: { Ticket: TicketShape },
  extensions: [
    { shape: TicketShape, fields: factFields },
    { shape: TicketShape, fields: linkFields },
    { shape: TicketShape, fields: clockFields },
  ],
  resolvers: [
    ...[TicketResolver, TicketMutations, TicketFactsResolver, TicketFactsMutations],
    ...[TicketLinksResolver, TicketLinksMutations, TicketClocksResolver, ClockResolver],
  ],
  tasks: [{ pauseMs: 500, run: processTenants }],
};
