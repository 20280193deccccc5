import { defineEntity, p } from '@mikro-orm/core';
import type { Labels } from '../platform/labels.ts';
import { key, version } from '../platform/row.ts';

export type QueueOrdering = 'DUE_TIME' | 'PRIORITY' | 'FIRST_IN';
export type QueueVisibility = 'TENANT' | 'MEMBERS';

export const QueueTable = defineEntity({
  name: 'Queue',
  tableName: 'queue',
  properties: {
    ...key,
    version,
    key: p.string(),
    labels: p.json<Labels>(),
    rank: p.integer(),
    ordering: p.string().$type<QueueOrdering>(),
    visibility: p.string().$type<QueueVisibility>(),
  },
});
/** Holds tickets not yet assigned, and orders them. */
export class Queue extends QueueTable.class {}
QueueTable.setClass(Queue);

export const QueueMemberTable = defineEntity({
  name: 'QueueMember',
  tableName: 'queue_member',
  properties: { tenantId: p.uuid().primary(), queueId: p.uuid().primary(), memberId: p.uuid().primary() },
});
export class QueueMember extends QueueMemberTable.class {}
QueueMemberTable.setClass(QueueMember);
