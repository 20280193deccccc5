import { sql } from 'kysely';
import { readerKeysSql, seesEveryArticle } from '../articles/article.shape.ts';
import type { Environment } from '../classification/classification.ts';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import type { Parameter } from '../reading/statement/parameter.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { searchViewer } from '../tickets/search/search-tickets.ts';

export interface Draft {
  subject: string;
  description?: string | null;
  /** The key of a category. */
  category?: string | null;
  environment?: Environment | null;
}

/** An article or a ticket that fits a draft; `passage` is the piece of its text where the words stand. */
export interface Found {
  kind: 'ARTICLE' | 'TICKET';
  id: string;
  score: number;
  words: string[];
  passage: { text: string; marked: string; isBeginning: boolean } | null;
}

/** A ticket that was solved by an article and has so much of the draft speaks for the article. */
const leastEvidence = 0.1;
const mostTickets = 50;
export const mostSuggested = 10;

/** The best of each kind, found by `security definer` functions with their own tenant predicate, because row-level security prevents the use of the indexes. */
export function findSuggestions(ctx: Context, { subject, description, category, environment }: Draft, first: number): Promise<Found[]> {
  const given = { subject, description: description ?? '', category: category ?? null, environment: environment ?? null, first };
  return readRows<Found>(ctx, verbStatement(ctx, 'find suggestions', given, suggestionsSql));
}

function suggestionsSql(viewer: Viewer, given: Record<keyof Draft | 'first', Parameter>): Sql {
  const tenantId = sql`${viewer.tenantId}::uuid`;
  const language = sql`${viewer.languages[1]}::text`;
  const asked = sql`${tenantId}, ${language}, a.terms`;
  const now = sql`${viewer.now}::timestamptz`;
  return sql`
  with asked as materialized (
    select suggestion_terms(${language}, ${given.subject}::text, ${given.description}::text) as terms
  ), likely as materialized (
    select l.* from asked a cross join lateral suggest_ticket(${asked}, ${given.category}::text, ${given.environment}::text, ${searchViewer(viewer)}, ${now}, ${sql.lit(mostTickets)}) l
  ), evidence as (
    select array_agg(l.solution_id) as ids, array_agg(l.id) as tickets from likely l where l.solution_id is not null and l.score >= ${sql.lit(leastEvidence)}
  ), fitting as (
    select f.* from asked a cross join evidence e cross join lateral suggest_article(${asked}, ${readers(viewer)}, ${now}, e.ids, e.tickets, ${given.first}::integer) f
  )
  select 'ARTICLE' as kind, f.id, f.score, coalesce(f.words, '{}') as words, article_passage(${tenantId}, f.id, ${language}, f.wanted::tsquery) as passage from fitting f
  union all
  (select 'TICKET', l.id, l.score, l.words, ticket_highlights(${tenantId}, l.id, ${language}, l.wanted::tsquery, false, '{}')->0
   from likely l where l.is_current order by l.score desc, l.id desc limit ${given.first}::integer)
  order by kind, score desc, id`;
}

/** The keys by which the viewer reads articles; `null` for all. */
function readers({ actor }: Viewer): Sql {
  if (seesEveryArticle(actor)) return sql`null::text[]`;
  return may(actor, 'article:read') ? readerKeysSql(actor) : sql`'{}'::text[]`;
}

/** From this score on a suggestion is likely to end the need. */
export const leastLikely = { ARTICLE: 0.54, TICKET: 0.45 } as const;

export function isLikely({ kind, score }: Pick<Found, 'kind' | 'score'>): boolean {
  return score >= leastLikely[kind];
}
