import { sql } from 'kysely';
import type { ClassType } from 'type-graphql';
import { BusinessCalendar } from '../../calendars/calendar.graphql.ts';
import { BusinessCalendarShape } from '../../calendars/calendar.shape.ts';
import { Category } from '../../classification/category.graphql.ts';
import { CategoryShape } from '../../classification/category.shape.ts';
import { Qualification } from '../../classification/qualification.graphql.ts';
import { QualificationShape } from '../../classification/qualification.shape.ts';
import { Role } from '../../people/role.graphql.ts';
import { RoleShape } from '../../people/role.shape.ts';
import { Queue } from '../../queues/queue.graphql.ts';
import { QueueShape } from '../../queues/queue.shape.ts';
import { readOne } from '../../reading/read.ts';
import type { Shape } from '../../reading/shape/shape.ts';
import { SlaPolicy } from '../../sla/policy.graphql.ts';
import { SlaPolicyShape } from '../../sla/policy.shape.ts';
import { Severity } from '../../sla/severity.graphql.ts';
import { SeverityShape } from '../../sla/severity.shape.ts';
import { Tenant } from '../../tenants/tenant.graphql.ts';
import { TenantShape } from '../../tenants/tenant.shape.ts';
import type { ConfigurationDocument } from '../document.ts';
import { readDocumentNow } from '../read-document-now.ts';
import { RequestType } from '../request-types/request-type.graphql.ts';
import { RequestTypeShape } from '../request-types/request-type.shape.ts';
import { TemplateShape } from '../template.shape.ts';
import { WorkflowShape } from '../workflow.shape.ts';
import { Configuration } from './configuration.graphql.ts';
import type { Saved } from './configuration.payloads.graphql.ts';
import { readConfiguration } from './configuration.shape.ts';
import { ChecklistItem, CustomField } from './labeled-item.graphql.ts';
import { PriorityMatrix } from './priority-matrix.graphql.ts';
import { SupportAddress } from './support-address.graphql.ts';
import { Template } from './template.graphql.ts';
import { checklistToGraphql, customFieldsToGraphql, priorityMatrixToGraphql } from './to-graphql.ts';
import { Workflow } from './workflow.graphql.ts';

/** An item that has a row, which is read by its key. */
function row(field: string, type: () => ClassType, shape: Shape): Saved {
  return { field, type, read: (ctx, info, { key }) => readOne(ctx, info, shape, { key }, (row, { key }) => sql`${row}.key = ${key}::text`) };
}

/** What stands in the document alone. */
function written(field: string, type: () => ClassType, find: (document: ConfigurationDocument, key: string) => unknown): Saved {
  return { field, type, read: async (ctx, _, { key }) => find(await readDocumentNow(ctx), key) ?? null };
}

const byKey = <Item extends { key: string }>(items: readonly Item[], key: string) => items.find((item) => item.key === key);

export const savedCalendar = row('calendar', () => BusinessCalendar, BusinessCalendarShape);
export const savedPolicy = row('slaPolicy', () => SlaPolicy, SlaPolicyShape);
export const savedSeverity = row('severity', () => Severity, SeverityShape);
export const savedCategory = row('category', () => Category, CategoryShape);
export const savedQualification = row('qualification', () => Qualification, QualificationShape);
export const savedQueue = row('queue', () => Queue, QueueShape);
export const savedRole = row('role', () => Role, RoleShape);
export const savedRequestType = row('requestType', () => RequestType, RequestTypeShape);
export const savedTemplate = row('template', () => Template, TemplateShape);
export const savedCustomField = written(
  'customField',
  () => CustomField,
  (document, key) => byKey(customFieldsToGraphql(document), key),
);
export const savedChecklistItem = written(
  'checklistItem',
  () => ChecklistItem,
  (document, key) => byKey(checklistToGraphql(document), key),
);
export const savedSupportAddress = written(
  'supportAddress',
  () => SupportAddress,
  ({ supportAddresses }, key) => byKey(supportAddresses, key),
);
export const savedPriorityMatrix = written('priorityMatrix', () => PriorityMatrix, priorityMatrixToGraphql);
export const savedConfiguration: Saved = {
  field: 'configuration',
  type: () => Configuration,
  read: (ctx, info, { version }) => readConfiguration(ctx, info, version),
};
/** Of which each tenant has one. */
function single(field: string, type: () => ClassType, shape: Shape): Saved {
  return { field, type, read: (ctx, info) => readOne(ctx, info, shape, {}, () => null) };
}

export const savedWorkflow = single('workflow', () => Workflow, WorkflowShape);
export const savedDesk = single('tenant', () => Tenant, TenantShape);
