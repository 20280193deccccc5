import type { Client } from 'pg';

/** What is searched for, and how: by person, since each knows what the caller says of themselves. */
export interface Search {
  kind: string;
  terms: string;
}

interface Person {
  name: string;
  email: string;
  phone: string;
  externalId: string;
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const wordsOf = ({ name }: Person) => name.split(' ') as [string, string, string];

/** One letter is another one. */
function mistyped(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + (word[at] === 'o' ? 'a' : 'o') + word.slice(at + 1);
}

const kinds: Record<string, (person: Person) => string> = {
  name: ({ name }) => name,
  'part of a name': (person) => wordsOf(person)[1].slice(1, 6),
  'a first name of many': (person) => wordsOf(person)[0],
  'typing error': (person) => `${mistyped(wordsOf(person)[1])} ${mistyped(wordsOf(person)[2])}`,
  'without accents': (person) => plain(wordsOf(person).slice(1).join(' ')),
  'phone digits': ({ phone }) => phone.slice(-6),
  'part of an address': ({ email }) => plain(email).slice(3, email.indexOf('@')),
  'external id': ({ externalId }) => externalId,
};

/** The searches for so many people, who are spread over all. */
export async function someSearches(root: Client, tenantId: string, count: number): Promise<Search[]> {
  const text = `select name, email, phone, external_id as "externalId" from (
      select p.*, row_number() over (order by external_id) as place, count(*) over () as total from principal p where tenant_id = $1 and external_id is not null) p
    where place % greatest(total / $2, 1) = 0 limit $2`;
  const { rows } = await root.query<Person>(text, [tenantId, count]);
  return Object.entries(kinds).flatMap(([kind, termsFor]) => rows.map((person) => ({ kind, terms: termsFor(person) })));
}
