import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import { newId } from '../platform/ids.ts';
import type { Writing } from '../platform/transact.ts';
import type { Label } from './document.ts';
import { labelsFrom } from './read-document.ts';

/** A row of what a desk offers. */
export interface Offered {
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
export async function offer<Row extends Offered, Thing extends Said>(
  ctx: Writing,
  type: EntityClass<Row>,
  things: readonly Thing[],
  locale: string,
  more: (thing: Thing) => object = () => ({}),
): Promise<Map<string, Row>> {
  const rows = new Map((await ctx.em.find(type, {} as never)).map((row) => [row.key, row as Row]));
  for (const [rank, thing] of things.entries()) {
    const said = { labels: labelsFrom(thing.label, locale), rank, retiredAt: null, ...more(thing) };
    const row = rows.get(thing.key);
    if (row) Object.assign(row, said);
    else
      rows.set(
        thing.key,
        ctx.em.create(type, { tenantId: ctx.tenant.id, id: newId(ctx.now()), key: thing.key, ...said } as unknown as RequiredEntityData<Row>) as Row,
      );
  }
  const named = new Set(things.map(({ key }) => key));
  for (const row of rows.values()) if (!named.has(row.key)) row.retiredAt ??= ctx.now();
  return rows;
}
