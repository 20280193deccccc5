import { sql } from 'kysely';
import { badArgument } from '../../core/app-error.ts';
import { hasMoreCharacters, isBlank, isStorable } from '../../core/text.ts';
import type { NamedOrder, Sql } from '../shape/shape.ts';

export const longestSearch = 200;
/** How many of the best matches a search returns. */
export const maxMatches = 100;

/** The terms of a search; `null` where nothing is searched for. */
export function searchTerms(search: string | null | undefined): string | null {
  if (search && !isSearch(search))
    throw badArgument(['search'], `A search is a text of ${longestSearch} characters at most, none of them NUL or half of a pair.`);
  return search && !isBlank(search) ? search : null;
}

function isSearch(text: string): boolean {
  return isStorable(text) && !hasMoreCharacters(text, longestSearch);
}

interface Found {
  ids: unknown;
}

export function isFound(row: Sql, { ids }: Found): Sql {
  return sql`${row}.id = any(${ids}::uuid[])`;
}

/** Orders rows as the search returned them. */
export function byRelevance({ ids }: Found): NamedOrder {
  const place = (row: Sql) => sql`array_position(${ids}::uuid[], ${row}.id)`;
  return { name: 'RELEVANCE', by: [{ order: [{ by: place, type: 'integer' }], direction: 'ASC' }], ids };
}
