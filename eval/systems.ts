import type { Client } from 'pg';
import { fromBuild } from '../bench/from-build.ts';
import type { Context } from '../src/core/context.ts';
import type { Report } from './questions.ts';

/** What was found, the best first, and whether the first is above the threshold. */
export interface Answer {
  ids: string[];
  isLikely: boolean;
  best: number;
}

export type System = (asked: Report) => Promise<Answer>;

const mostFound = 20;
const configurations: Record<string, string> = { es: 'spanish', pt: 'portuguese', en: 'english' };

/** Ours, and two that anybody can have without it: every word by full-text search, and trigrams alone. */
export async function systemsFor(root: Client, ctx: Context, kind: 'ARTICLE' | 'TICKET'): Promise<{ ours: System } & Record<string, System>> {
  const { findSuggestions, leastLikely } = await fromBuild<typeof import('../src/suggestions/find-suggestions.ts')>('suggestions/find-suggestions.js');
  const table = kind === 'ARTICLE' ? 'article' : 'ticket';
  const text = kind === 'ARTICLE' ? "title || ' ' || body" : "subject || ' ' || description";
  const plainly =
    (query: string, least: number, ...more: unknown[]): System =>
    async ({ subject, description }) => {
      const { rows } = await root.query<{ id: string; score: number }>(query, [ctx.tenant.id, `${subject} ${description}`.trim(), ...more]);
      return { ids: rows.map(({ id }) => id), isLikely: (rows[0]?.score ?? -1) >= least, best: rows[0]?.score ?? 0 };
    };
  return {
    ours: async (asked) => {
      const found = (await findSuggestions(ctx, asked, mostFound)).filter((one) => one.kind === kind);
      return { ids: found.map(({ id }) => id), isLikely: (found[0]?.score ?? 0) >= leastLikely[kind], best: found[0]?.score ?? 0 };
    },
    websearch_to_tsquery: plainly(
      `select id, ts_rank(to_tsvector($3::regconfig, ${text}), websearch_to_tsquery($3::regconfig, $2)) as score from ${table}
       where tenant_id = $1 and to_tsvector($3::regconfig, ${text}) @@ websearch_to_tsquery($3::regconfig, $2) order by 2 desc, id limit ${mostFound}`,
      0,
      configurations[ctx.tenant.locale],
    ),
    // The threshold is that of the operator <%.
    trigram: plainly(`select id, word_similarity($2, ${text}) as score from ${table} where tenant_id = $1 order by 2 desc, id limit ${mostFound}`, 0.6),
  };
}
