import type { Client } from 'pg';

/** A message as it is written, and the statement that makes its words, which travels with the commit. */
const write = `
  insert into message (tenant_id, id, ticket_id, author_id, kind, body, sent_at)
  select m.tenant_id, uuidv7(), m.ticket_id, m.author_id, 'PUBLIC', m.body, now() from message m where m.tenant_id = $1 and m.id = $2 returning id`;
const makeWords = 'select index_message($1, $2)';
const some = "select id from message where tenant_id = $1 and kind = 'PUBLIC' order by md5(id::text) limit $2";
const remove = ['delete from ticket_text where tenant_id = $1 and id = any($2::uuid[])', 'delete from message where tenant_id = $1 and id = any($2::uuid[])'];

export interface Price {
  /** Milliseconds of the writes that make the words of a message, and of those that leave them out. */
  withWords: number[];
  without: number[];
}

/** What a message costs its writer because it can be found: the same messages are written by turns with their words and without. What was written is removed again. */
export async function priceOfWords(root: Client, tenantId: string, turns: number): Promise<Price> {
  const { rows } = await root.query<{ id: string }>(some, [tenantId, turns]);
  const price: Price = { withWords: [], without: [] };
  const written: string[] = [];
  for (const { id } of rows)
    for (const kind of ['without', 'withWords'] as const) {
      const startedAt = performance.now();
      await root.query('begin');
      const message = (await root.query<{ id: string }>({ name: 'write', text: write, values: [tenantId, id] })).rows[0]?.id ?? '';
      if (kind === 'withWords') await root.query({ name: 'words', text: makeWords, values: [tenantId, message] });
      await root.query('commit');
      price[kind].push(performance.now() - startedAt);
      written.push(message);
    }
  for (const statement of remove) await root.query(statement, [tenantId, written]);
  return price;
}
