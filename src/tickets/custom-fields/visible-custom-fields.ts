import { sql } from 'kysely';
import type { Configuration } from '../../configuration/configuration.ts';
import { sectionOf } from '../../configuration/section.ts';
import type { Actor } from '../../core/actor.ts';
import type { Expression, Sql, Viewer } from '../../reading/shape/shape.ts';
import { readsNotes } from '../visibility/ticket-visibility.ts';

/** The keys of the custom fields that a viewer may read; `null` for all. */
export function visibleCustomFields(viewer: Viewer): Sql | null {
  if (readsNotes(viewer.actor)) return null;
  return sql`array(select f.item->>'key' from (${sectionOf(viewer, 'fields')}) f where coalesce(f.item->>'audience', 'EVERYONE') = 'EVERYONE')`;
}

/** The same as a value of a row; null for all. */
export const readableFieldKeys: Expression = (_, viewer) => visibleCustomFields(viewer) ?? sql`null::text[]`;

/** The same for an actor of a change. */
export function readableFields(actor: Actor, { document }: Configuration): string[] | null {
  if (readsNotes(actor)) return null;
  return document.fields.filter(({ audience }) => (audience ?? 'EVERYONE') === 'EVERYONE').map(({ key }) => key);
}
