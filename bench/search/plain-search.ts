import type { Client } from 'pg';

const likeness = "ts_rank('{0.1, 0.3, 0.4, 1}', coalesce(p.words, p.field_words, p.note_words), $2, 1) as likeness";
const isFound = '(p.words @@ $2 or p.field_words @@ $2 or p.note_words @@ $2)';
const without =
  'not exists (select from ticket_text n where n.tenant_id = $1 and n.ticket_id = t.id and (n.words @@ $3 or n.field_words @@ $3 or n.note_words @@ $3))';
/** The texts first, then their tickets, one by one: joined at once, the planner takes words for frequent and reads every ticket. */
const byWords = `
  select t.id, max(search_score(p.likeness, t.updated_at)) from (select p.ticket_id, ${likeness} from ticket_text p where p.tenant_id = $1 and ${isFound} offset 0) p
  cross join lateral (select t.id, t.updated_at from ticket t where t.tenant_id = $1 and t.id = p.ticket_id and (numnode($3::tsquery) = 0 or ${without}) offset 0) t
  group by t.id order by 2 desc, t.id desc limit 1000`;
/** As in ours, the names may have some of the words and the texts the others. */
const byName = `
  with named as materialized (select r.id, r.search_text from principal r where r.tenant_id = $1 and r.kind = 'USER' and r.search_text like any ($2) limit 200),
    newest as materialized (select t.id, t.updated_at, r.search_text from ticket t join named r on r.id = t.requester_id where t.tenant_id = $1 order by t.id desc limit 2000)
  select t.id from newest t join ticket_text p on p.tenant_id = $1 and p.ticket_id = t.id
  where not exists (select from unnest($3::tsquery[], $2::text[]) w (query, beginning)
    where t.search_text not like w.beginning and not coalesce(p.words, p.field_words, p.note_words) @@ w.query)
  group by t.id, t.updated_at order by t.updated_at desc limit 1000`;
const likeWords = `
  select string_agg(distinct quote_literal(word), ' | ') as likely from (
    select word from ticket_text p, regexp_split_to_table(p.subject, '[^[:alnum:]]+') word
    where p.tenant_id = $1 and p.source = 'TICKET' and $2 <% p.subject and similarity(word, $2) >= 0.33 limit 500) w`;

/** The queries are made beforehand: the limit is the search itself. */
export interface Prepared {
  wanted: string;
  unwanted: string;
  beginnings: string[];
  queries: string[];
  plain: string | null;
}

export async function prepared(root: Client, terms: string): Promise<Prepared> {
  const text = `
    select coalesce(string_agg('(' || query::text || ')', ' & ') filter (where not is_unwanted), '') as wanted, coalesce(string_agg('(' || query::text || ')', ' | ') filter (where is_unwanted), '') as unwanted,
      array_agg(beginning) filter (where not is_unwanted) as beginnings, array_agg(query::text) filter (where not is_unwanted) as queries, max(plain) as plain from search_terms('es', $1)`;
  return (await root.query<Prepared>(text, [terms])).rows[0] as Prepared;
}

/** What somebody would write who searches by hand, sent by a role that row-level security does not bind and that sees everything. How many tickets it found. */
export async function searchPlainly(root: Client, tenantId: string, { wanted, unwanted, beginnings, queries, plain }: Prepared): Promise<number> {
  const found = (await root.query(byWords, [tenantId, wanted, unwanted])).rows.length;
  const named = (await root.query(byName, [tenantId, beginnings, queries])).rows.length;
  if (found + named > 0 || plain === null) return found + named;
  const likely = (await root.query(likeWords, [tenantId, plain])).rows[0]?.likely ?? '';
  return (await root.query(byWords, [tenantId, likely, ''])).rows.length;
}
