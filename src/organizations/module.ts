import type { Module } from '../core/module.ts';
import { events } from './events.ts';
import { OrganizationMutations } from './organization.mutations.resolver.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { OrganizationShape } from './organization.shape.ts';
import { OrganizationTable } from './organization.ts';
import { refusals } from './refusals.ts';

const ids = { Organization: 'org' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const organizations: Module = {
  name: 'organizations',
  events,
  ids,
  refusals,
  rows: [OrganizationTable],
  nodes: { Organization: OrganizationShape },
  resolvers: [OrganizationResolver, OrganizationMutations],
};
