import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';
import type { Participant, StatusCategory } from './workflow.ts';

export const StatusTable = defineEntity({
  name: 'Status',
  tableName: 'status',
  properties: { ...itemColumns, category: p.string().$type<StatusCategory>() },
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
    participants: p.array().$type<Participant[]>(),
    requires: p.array().$type<string[]>(),
  },
});
/** A step of the tenant's workflow: the parts that may take it, and what it asks of the ticket. */
export class Transition extends TransitionTable.class {}
TransitionTable.setClass(Transition);
