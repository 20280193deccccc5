import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { permissions } from './permissions.ts';
import { OrganizationQueueResolver, QueueResolver } from './queue.resolver.ts';
import { organizationFields, QueueCountsShape, QueueMemberShape, QueueShape } from './queue.shape.ts';
import { QueueMemberTable, QueueTable } from './queue.ts';

const ids = { Queue: 'que' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
  interface Permissions extends Record<keyof typeof permissions, true> {}
}

export const queues: Module = {
  name: 'queues',
  ids,
  permissions,
  rows: [QueueTable, QueueMemberTable],
  nodes: { Queue: QueueShape },
  shapes: [QueueMemberShape, QueueCountsShape],
  extensions: [{ shape: OrganizationShape, fields: organizationFields }],
  resolvers: [QueueResolver, OrganizationQueueResolver],
};
