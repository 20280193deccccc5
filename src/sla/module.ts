import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { organizationFields, SlaPolicyShape } from './policy.shape.ts';
import { SlaPolicyTable, SlaPolicyVersionTable } from './policy.ts';
import { SeverityResolver } from './severity.resolver.ts';
import { SeverityShape } from './severity.shape.ts';
import { SeverityTable } from './severity.ts';
import { OrganizationPolicyResolver, SlaPolicyResolver } from './sla-policy.resolver.ts';
import { SlaTargetShape, targetFields } from './sla-target.shape.ts';

const ids = { Severity: 'sev', SlaPolicy: 'pol' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const sla: Module = {
  name: 'sla',
  ids,
  rows: [SlaPolicyTable, SlaPolicyVersionTable, SeverityTable],
  nodes: { Severity: SeverityShape, SlaPolicy: SlaPolicyShape },
  shapes: [SlaTargetShape],
  extensions: [
    { shape: SlaPolicyShape, fields: targetFields },
    { shape: OrganizationShape, fields: organizationFields },
  ],
  resolvers: [SeverityResolver, SlaPolicyResolver, OrganizationPolicyResolver],
};
