import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';

export const SeverityTable = defineEntity({
  name: 'Severity',
  tableName: 'severity',
  properties: { ...itemColumns, targetSeconds: p.integer(), responseSeconds: p.integer().nullable() },
});
/** How grave a ticket is, and how long it may take. */
export class Severity extends SeverityTable.class {}
SeverityTable.setClass(Severity);
