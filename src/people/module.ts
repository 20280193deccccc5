import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { SystemActor } from './actor.graphql.ts';
import { organizationFields, SystemActorShape, UserShape } from './actor.shape.ts';
import { AvailabilityMutations, UserAvailabilityResolver } from './availability.resolver.ts';
import { events } from './events.ts';
import { PeopleMutations } from './people.mutations.resolver.ts';
import { OrganizationUsersResolver, PeopleResolver } from './people.resolver.ts';
import { PermissionResolver } from './permission.resolver.ts';
import { permissions } from './permissions.ts';
import { PrincipalTable } from './principal.ts';
import { refusals } from './refusals.ts';
import { RoleResolver } from './role.resolver.ts';
import { RoleShape } from './role.shape.ts';

const ids = { User: 'usr', SystemActor: 'sys' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const people: Module = {
  name: 'people',
  events,
  ids,
  permissions,
  refusals,
  rows: [PrincipalTable],
  nodes: { User: UserShape, SystemActor: SystemActorShape },
  shapes: [RoleShape],
  extensions: [{ shape: OrganizationShape, fields: organizationFields }],
  resolvers: [PeopleResolver, PeopleMutations, OrganizationUsersResolver, AvailabilityMutations, UserAvailabilityResolver, RoleResolver, PermissionResolver],
  types: [SystemActor],
};
