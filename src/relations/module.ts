import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { events } from './events.ts';
import { OrganizationRelationsResolver, TicketRelationsResolver, UserRelationsResolver } from './relation.resolver.ts';
import { actorFields, organizationFields, RelationShape, ticketFields } from './relation.shape.ts';

const ids = { Relation: 'lnk' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const relations: Module = {
  name: 'relations',
  events,
  ids,
  nodes: { Relation: RelationShape },
  extensions: [
    { shape: TicketShape, fields: ticketFields },
    { shape: ActorShape, fields: actorFields },
    { shape: OrganizationShape, fields: organizationFields },
  ],
  resolvers: [TicketRelationsResolver, UserRelationsResolver, OrganizationRelationsResolver],
};
