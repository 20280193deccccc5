import type { Module } from '../core/module.ts';
import { QueueOfTicketShape, QueueShape } from '../queues/queue.shape.ts';
import { TenantShape } from '../tenants/tenant.shape.ts';
import { StatusShape } from '../workflows/status.shape.ts';
import { ConfigurationMutations, itemResolvers } from './api/configuration.mutations.resolver.ts';
import { ConfigurationResolver } from './api/configuration.resolver.ts';
import { ConfigurationShape } from './api/configuration.shape.ts';
import { QueueSettingsResolver, TenantSettingsResolver } from './api/desk-settings.resolver.ts';
import { QueueMemberMutations } from './api/queue-member.resolver.ts';
import { StatusWorkflowResolver } from './api/status.resolver.ts';
import { ConfigurationTable } from './configuration-row.ts';
import { DeskSettingsShape, queueFields, tenantFields } from './desk-settings.shape.ts';
import { events } from './events.ts';
import { extendHolidays } from './extend-holidays.ts';
import { refusals } from './refusals.ts';
import { RequestTypeResolver } from './request-types/request-type.resolver.ts';
import { RequestTypeShape } from './request-types/request-type.shape.ts';
import { RequestTypeTable } from './request-types/request-type.ts';
import { TemplateShape } from './template.shape.ts';
import { TemplateTable } from './template.ts';
import { StatusTimerShape, StepEffectShape, statusFields, WorkflowShape, WorkflowTransitionShape } from './workflow.shape.ts';

const ids = { Template: 'tpl', RequestType: 'rqt' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const configuration: Module = {
  name: 'configuration',
  events,
  ids,
  refusals,
  rows: [ConfigurationTable, TemplateTable, RequestTypeTable],
  nodes: { Template: TemplateShape, RequestType: RequestTypeShape },
  shapes: [DeskSettingsShape, ConfigurationShape, WorkflowShape, WorkflowTransitionShape, StatusTimerShape, StepEffectShape],
  extensions: [
    { shape: StatusShape, fields: statusFields },
    { shape: TenantShape, fields: tenantFields },
    { shape: QueueShape, fields: queueFields },
    { shape: QueueOfTicketShape, fields: queueFields },
  ],
  tasks: [{ pauseMs: 21_600_000, run: extendHolidays }],
  resolvers: [
    ConfigurationResolver,
    ConfigurationMutations,
    StatusWorkflowResolver,
    QueueMemberMutations,
    TenantSettingsResolver,
    QueueSettingsResolver,
    RequestTypeResolver,
    ...itemResolvers,
  ],
};
