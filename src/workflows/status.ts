import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';
import type { Participant, StatusCategory } from './workflow.ts';

export const StatusTable = defineEntity({
  name: 'Status',
  tableName: 'status',
  properties: {
    ...itemColumns,
    category: p.string().$type<StatusCategory>(),
    clocks: p.json<object>(),
    survey: p.boolean(),
    review: p.boolean(),
    onReply: p.string().nullable(),
    onAssign: p.string().nullable(),
    onUnassign: p.string().nullable(),
    onRelease: p.string().nullable(),
    timers: p.json<object[]>(),
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
    participants: p.array().$type<Participant[]>(),
    requires: p.array().$type<string[]>(),
  },
});
/** A transition of the workflow: who may use it, and what it requires. */
export class Transition extends TransitionTable.class {}
TransitionTable.setClass(Transition);
