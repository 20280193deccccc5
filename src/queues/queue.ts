import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns, version } from '../database/row.ts';

export type QueueOrdering = 'DUE_TIME' | 'PRIORITY' | 'FIRST_IN' | 'SIMPLE_FIRST';
export type QueueVisibility = 'TENANT' | 'MEMBERS';
export type QueueAssignment = 'MANUAL' | 'NEXT_AVAILABLE';

export const QueueTable = defineEntity({
  name: 'Queue',
  tableName: 'queue',
  properties: {
    ...itemColumns,
    version,
    ordering: p.string().$type<QueueOrdering>(),
    visibility: p.string().$type<QueueVisibility>(),
    assignment: p.string().$type<QueueAssignment>(),
    level: p.integer().nullable(),
    /** The key of another queue. */
    escalatesTo: p.string().nullable(),
  },
});
/** An ordered list of unassigned tickets. */
export class Queue extends QueueTable.class {}
QueueTable.setClass(Queue);

export const QueueMemberTable = defineEntity({
  name: 'QueueMember',
  tableName: 'queue_member',
  properties: { tenantId: p.uuid().primary(), queueId: p.uuid().primary(), memberId: p.uuid().primary() },
});
export class QueueMember extends QueueMemberTable.class {}
QueueMemberTable.setClass(QueueMember);
