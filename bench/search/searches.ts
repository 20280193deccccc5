import type { Client } from 'pg';
import { dice, vocabulary } from '../data/vocabulary.ts';

/** What is searched for, and how. */
export interface Search {
  kind: string;
  terms: string;
  /** The other one sees one queue of two. */
  by: 'marta' | 'diego' | 'ana';
}

/** The nth most frequent words: of a part of them one is in each tenth text, of another in one of a thousand. */
const ranks = { frequent: [100, 140], usual: [200, 500], rare: [1_000, 2_000] } as const;

/** One letter is another one. */
function mistyped(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + (word[at] === 'o' ? 'a' : 'o') + word.slice(at + 1);
}

/** So many searches of each kind. */
export async function someSearches(root: Client, tenantId: string, count: number): Promise<Search[]> {
  const roll = dice(11);
  const word = ([from, to]: readonly [number, number]) => vocabulary[from + Math.floor(roll() * (to - from))] ?? '';
  const { rows } = await root.query<{ code: string; name: string }>(
    `select t.code, r.name from ticket t join principal r on r.tenant_id = t.tenant_id and r.id = t.requester_id
     where t.tenant_id = $1 and right(t.code, 3) = '777' order by md5(t.code) limit $2`,
    [tenantId, count],
  );
  const any = () => rows[Math.floor(roll() * rows.length)] ?? { code: '', name: '' };
  const kinds: [string, Search['by'], () => string][] = [
    ['two words', 'marta', () => `${word(ranks.usual)} ${word(ranks.usual)}`],
    ['two words, some queues', 'diego', () => `${word(ranks.usual)} ${word(ranks.usual)}`],
    ['two words, a requester', 'ana', () => `${word(ranks.usual)} ${word(ranks.usual)}`],
    ['a frequent word', 'marta', () => word(ranks.frequent)],
    ['a usual word', 'marta', () => word(ranks.usual)],
    ['a rare word', 'marta', () => word(ranks.rare)],
    ['one without another', 'marta', () => `${word(ranks.rare)} -${word(ranks.frequent)}`],
    ['a beginning', 'marta', () => `${word(ranks.usual)} ${word(ranks.usual).slice(0, 4)}`],
    ['a code', 'marta', () => any().code],
    ['a name', 'marta', () => any().name],
    ['a name and a word', 'marta', () => `${any().name} ${word(ranks.usual)}`],
    ['a typing error', 'marta', () => mistyped(word(ranks.usual))],
  ];
  return kinds.flatMap(([kind, by, termsFor]) => Array.from({ length: count }, () => ({ kind, by, terms: termsFor() })));
}
