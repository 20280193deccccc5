import { ViewerShape } from '../access/access.shape.ts';
import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { ChecklistMutations } from './checklist/checklist.resolver.ts';
import { CollaboratorsResolver } from './collaborators/collaborators.resolver.ts';
import { CustomFieldsMutations } from './custom-fields/custom-fields.resolver.ts';
import { TicketEndingsMutations } from './endings.mutations.resolver.ts';
import { events } from './events.ts';
import { events as eventsOfLinks } from './links/events.ts';
import { TicketLinksMutations } from './links/links.resolver.ts';
import { events as eventsOfPeople } from './people/events.ts';
import { OrganizationTicketsResolver, TicketPeopleResolver, UserTicketsResolver } from './people/people-tickets.resolver.ts';
import { actorFields, organizationFields, ticketFields } from './people/people-tickets.shape.ts';
import { ViewerTicketsResolver } from './people/viewer-tickets.resolver.ts';
import { viewerFields } from './people/viewer-tickets.shape.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import { returnTickets } from './return-tickets.ts';
import { indexLanguages } from './search/index-languages.ts';
import { rewrapInTurn } from './secrets/rewrap-keys.ts';
import { SecretMutations } from './secrets/secret.resolver.ts';
import { SecretShape } from './secrets/secret.shape.ts';
import { TicketMutations } from './ticket.mutations.resolver.ts';
import { TicketResolver } from './ticket.resolver.ts';
import { OptionOfTicketShape, TicketShape } from './ticket.shape.ts';
import { TicketDetailsMutations } from './ticket-details.mutations.resolver.ts';
import { processTenants } from './timers/process-tenants.ts';
import { ClockResolver } from './timers/test-time.resolver.ts';
import { WatchersResolver } from './watchers/watchers.resolver.ts';

const ids = { Ticket: 'tkt', Secret: 'sec' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const tickets: Module = {
  name: 'tickets',
  events: { ...events, ...eventsOfPeople, ...eventsOfLinks },
  ids,
  permissions,
  refusals,
  nodes: { Ticket: TicketShape },
  shapes: [SecretShape, OptionOfTicketShape],
  extensions: [
    { shape: TicketShape, fields: ticketFields },
    { shape: ActorShape, fields: actorFields },
    { shape: OrganizationShape, fields: organizationFields },
    { shape: ViewerShape, fields: viewerFields },
  ],
  resolvers: [
    ...[TicketResolver, TicketMutations, TicketDetailsMutations, CustomFieldsMutations, ChecklistMutations, TicketLinksMutations, ClockResolver],
    ...[
      UserTicketsResolver,
      ViewerTicketsResolver,
      OrganizationTicketsResolver,
      TicketPeopleResolver,
      TicketEndingsMutations,
      SecretMutations,
      WatchersResolver,
      CollaboratorsResolver,
    ],
  ],
  tasks: [
    { pauseMs: 500, run: processTenants },
    { pauseMs: 500, run: returnTickets },
    { pauseMs: 3_600_000, run: rewrapInTurn },
    { pauseMs: 2_000, run: indexLanguages },
  ],
};
