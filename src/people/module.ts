import type { Module } from '../core/module.ts';
import { SystemActor } from './actor.graphql.ts';
import { SystemActorShape, UserShape } from './actor.shape.ts';
import { AvailabilityMutations, UserAvailabilityResolver } from './availability.resolver.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PrincipalTable } from './principal.ts';
import { refusals } from './refusals.ts';

const ids = { User: 'usr', SystemActor: 'sys' } as const;
const permissions = ['people:read'] as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<(typeof permissions)[number], true> {}
}

export const people: Module = {
  name: 'people',
  ids,
  permissions,
  refusals,
  rows: [PrincipalTable],
  nodes: { User: UserShape, SystemActor: SystemActorShape },
  resolvers: [PeopleResolver, AvailabilityMutations, UserAvailabilityResolver],
  types: [SystemActor],
};
