import { defineEntity, p } from '@mikro-orm/core';
import type { Labels } from '../platform/labels.ts';
import { key } from '../platform/row.ts';
import type { Part, StatusCategory } from './workflow.ts';

export const StatusTable = defineEntity({
  name: 'Status',
  tableName: 'status',
  properties: {
    ...key,
    key: p.string(),
    category: p.string().$type<StatusCategory>(),
    labels: p.json<Labels>(),
    rank: p.integer(),
  },
});
/** A status of the tenant's workflow. */
export class Status extends StatusTable.class {}
StatusTable.setClass(Status);

export const TransitionTable = defineEntity({
  name: 'Transition',
  tableName: 'transition',
  properties: {
    tenantId: p.uuid().primary(),
    fromStatusId: p.uuid().primary(),
    toStatusId: p.uuid().primary(),
    parts: p.array().$type<Part[]>(),
  },
});
/** A step of the tenant's workflow, and the parts that may take it. */
export class Transition extends TransitionTable.class {}
TransitionTable.setClass(Transition);
