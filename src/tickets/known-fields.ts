import { sql } from 'kysely';
import { sectionOf } from '../configuration/section.ts';
import type { Sql, Viewer } from '../platform/reading/shape.ts';
import { readsForAgents } from './sight.ts';

/** The keys of the desk's own fields that a viewer may know of; `null` for all. */
export function knownFields(viewer: Viewer): Sql | null {
  if (readsForAgents(viewer.actor)) return null;
  return sql`array(select f.one->>'key' from (${sectionOf(viewer, 'fields')}) f where coalesce(f.one->>'audience', 'EVERYONE') = 'EVERYONE')`;
}
