import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Label } from './document.ts';
import { labelsFrom } from './read-document.ts';

/** The row of a configuration item. */
export interface ItemRow {
  id: string;
  key: string;
  rank: number;
  retiredAt?: Date | null | undefined;
}

interface WrittenItem {
  key: string;
  label?: Label;
}

/** Makes a table equal to a section, by key: inserts new items, updates existing ones, retires the rest. */
export async function upsertItems<Row extends ItemRow, Item extends WrittenItem>(
  ctx: Transaction,
  type: EntityClass<Row>,
  items: readonly Item[],
  locale: string,
  extraColumns: (item: Item) => object = () => ({}),
): Promise<Map<string, Row>> {
  const rows = new Map((await ctx.em.find(type, {} as never)).map((row) => [row.key, row as Row]));
  for (const [rank, item] of items.entries()) {
    const labels = item.label === undefined ? {} : { labels: labelsFrom(item.label, locale) };
    const values = { ...labels, rank, retiredAt: null, ...extraColumns(item) };
    const row = rows.get(item.key);
    if (row) Object.assign(row, values);
    else
      rows.set(
        item.key,
        ctx.em.create(type, { tenantId: ctx.tenant.id, id: newId(ctx.now()), key: item.key, ...values } as unknown as RequiredEntityData<Row>) as Row,
      );
  }
  const named = new Set(items.map(({ key }) => key));
  for (const row of rows.values()) if (!named.has(row.key)) row.retiredAt ??= ctx.now();
  return rows;
}
