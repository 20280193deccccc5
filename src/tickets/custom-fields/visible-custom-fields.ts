import { sql } from 'kysely';
import { sectionOf } from '../../configuration/section.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { readsNotes } from '../visibility/ticket-visibility.ts';

/** The keys of the desk's own fields that a viewer may know of; `null` for all. */
export function visibleCustomFields(viewer: Viewer): Sql | null {
  if (readsNotes(viewer.actor)) return null;
  return sql`array(select f.item->>'key' from (${sectionOf(viewer, 'fields')}) f where coalesce(f.item->>'audience', 'EVERYONE') = 'EVERYONE')`;
}
