import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns } from '../database/row.ts';

export const SeverityTable = defineEntity({
  name: 'Severity',
  tableName: 'severity',
  properties: { ...itemColumns, targetTime: p.text(), responseTime: p.text().nullable() },
});
/** The severity of a ticket, with its target times. */
export class Severity extends SeverityTable.class {}
SeverityTable.setClass(Severity);
