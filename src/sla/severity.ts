import { defineEntity, p } from '@mikro-orm/core';
import type { Labels } from '../platform/labels.ts';
import { key } from '../platform/row.ts';

export const SeverityTable = defineEntity({
  name: 'Severity',
  tableName: 'severity',
  properties: {
    ...key,
    key: p.string(),
    labels: p.json<Labels>(),
    rank: p.integer(),
    targetSeconds: p.integer(),
    responseSeconds: p.integer().nullable(),
  },
});
/** How grave a ticket is, and how long it may take. */
export class Severity extends SeverityTable.class {}
SeverityTable.setClass(Severity);

export const CategoryTable = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: { ...key, key: p.string(), labels: p.json<Labels>(), rank: p.integer() },
});
/** What a ticket is about, in the tenant's own words. */
export class Category extends CategoryTable.class {}
CategoryTable.setClass(Category);
