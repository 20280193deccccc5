import { randomUUID } from 'node:crypto';
import { newId } from '../../src/core/ids.ts';
import { ago, type Filling, pick, type Row } from './filling.ts';

/** Files of every state on every third row, up to three on one; some were erased, and some uploads were never named. */
export function attachmentsOn(filling: Filling, owners: Record<'ticket_id' | 'message_id' | 'article_id', readonly Row[]>): Row[] {
  const nothing = { ticket_id: null, message_id: null, article_id: null };
  const named = Object.entries(owners).flatMap(([column, rows]) =>
    rows.flatMap(({ id }, index) =>
      Array.from({ length: index % 3 ? 0 : 1 + (index % 2) + (index % 5 ? 0 : 1) }, (_, place) => [index + place, { ...nothing, [column]: id }] as const),
    ),
  );
  const waiting = Array.from({ length: 5 }, (_, index) => [index, nothing] as const);
  return [...named, ...waiting].map(([index, owner]) => ({ ...anAttachment(filling, index), ...owner }));
}

function anAttachment({ tenantId, now, items }: Filling, index: number): Row {
  return {
    ...{ tenant_id: tenantId, id: newId(now), uploader_id: pick(items.principal, index).id, name: `pantalla ${index}.png`, size: 1 + index * 100 },
    ...{ begun_at: ago(now, 10), object_id: index % 7 === 5 ? null : randomUUID(), media_type: pick(['image/png', 'text/plain; charset=utf-8'], index) },
    ...{ scan: pick([null, 'CLEAN', 'PENDING', 'INFECTED', 'CLEAN'], index) },
    ...(index % 2 ? { thumbnail_id: randomUUID(), thumbnail_size: 900 } : { thumbnail_id: null, thumbnail_size: null }),
  };
}
