import type { Client } from 'pg';

const byParts = `
  with found as (
    select p.id, p.name, p.search_text from principal p
    where p.tenant_id = $1 and p.kind = 'USER' and p.search_text like $2 and p.search_text like all ($3::text[]) limit 2000)
  select f.id, ((f.search_text like $4)::int + word_similarity($5, f.search_text))::real from found f order by 2 desc, f.name, f.id limit 100`;
const byLikeness = `
  with found as (
    select p.id, p.name, word_similarity($2, p.search_text) as likeness from principal p
    where p.tenant_id = $1 and p.kind = 'USER' and $2 <% p.search_text limit 2000)
  select f.id, f.likeness from found f order by 2 desc, f.name, f.id limit 100`;

/** The patterns are made beforehand: the limit is the search itself. */
export interface Prepared {
  patterns: string[];
  words: string;
  beginning: string;
}

export async function prepared(root: Client, terms: string): Promise<Prepared> {
  const text = `select search_patterns($1) as patterns, trim(plain_text($1)) as words, ' ' || like_text(trim(plain_text($1))) || '%' as beginning`;
  return (await root.query<Prepared>(text, [terms])).rows[0] as Prepared;
}

/** The statements of `search_person`, sent by a role that row-level security does not bind. */
export async function searchPlainly(root: Client, tenantId: string, { patterns, words, beginning }: Prepared): Promise<string[]> {
  const { rows } = await root.query<{ id: string }>(byParts, [tenantId, patterns[0], patterns, beginning, words]);
  if (rows.length > 0 || words.length <= 3) return rows.map(({ id }) => id);
  return (await root.query<{ id: string }>(byLikeness, [tenantId, words])).rows.map(({ id }) => id);
}
