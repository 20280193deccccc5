import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Label } from './document.ts';
import { labelsFrom } from './read-document.ts';

/** A row of what a desk offers. */
export interface ItemRow {
  id: string;
  key: string;
  labels: Record<string, string>;
  rank: number;
  retiredAt?: Date | null | undefined;
}

interface Said {
  key: string;
  label: Label;
}

/** The rows of a table become what a section says, by their keys: new ones are added, old ones changed, those no longer named retired. */
export async function upsertItems<Row extends ItemRow, Item extends Said>(
  ctx: Transaction,
  type: EntityClass<Row>,
  items: readonly Item[],
  locale: string,
  more: (item: Item) => object = () => ({}),
): Promise<Map<string, Row>> {
  const rows = new Map((await ctx.em.find(type, {} as never)).map((row) => [row.key, row as Row]));
  for (const [rank, item] of items.entries()) {
    const said = { labels: labelsFrom(item.label, locale), rank, retiredAt: null, ...more(item) };
    const row = rows.get(item.key);
    if (row) Object.assign(row, said);
    else
      rows.set(
        item.key,
        ctx.em.create(type, { tenantId: ctx.tenant.id, id: newId(ctx.now()), key: item.key, ...said } as unknown as RequiredEntityData<Row>) as Row,
      );
  }
  const named = new Set(items.map(({ key }) => key));
  for (const row of rows.values()) if (!named.has(row.key)) row.retiredAt ??= ctx.now();
  return rows;
}
