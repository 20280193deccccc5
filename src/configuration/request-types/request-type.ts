import { defineEntity, p } from '@mikro-orm/core';
import type { TicketNature } from '../../classification/classification.ts';
import { itemColumns } from '../../database/row.ts';
import type { EntitlementName, FormFieldDefinition } from './form-document.ts';

export const RequestTypeTable = defineEntity({
  name: 'RequestType',
  tableName: 'request_type',
  properties: {
    ...itemColumns,
    help: p.json<Record<string, string>>(),
    audience: p.string().$type<'EVERYONE' | 'AGENTS'>(),
    entitlementTypes: p.array().$type<EntitlementName[]>(),
    needsEntitlement: p.boolean(),
    nature: p.string().$type<TicketNature>(),
    queue: p.string().nullable(),
    category: p.string().nullable(),
    severity: p.string().nullable(),
    form: p.json<FormFieldDefinition[]>(),
    checklist: p.array().$type<string[]>(),
  },
});
/** What people ask for, with its form. */
export class RequestType extends RequestTypeTable.class {}
RequestTypeTable.setClass(RequestType);
