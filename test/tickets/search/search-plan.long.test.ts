import { expect, test } from 'vitest';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp } from '../../support/app.ts';
import { asSuperuser } from '../../support/database.ts';

openTestApp();

/** A desk with 4,000 tickets, copied by the owner of the table from one. */
async function aFullDesk(): Promise<string> {
  const { ana, system } = await aTenant({ articles: [] });
  await aTicket(ana);
  await asSuperuser(async (root) => {
    const { rows } = await root.query(
      `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
       where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('id', 'code', 'subject')`,
    );
    await root.query(
      `insert into ticket (id, code, subject, ${rows[0].names}) select uuidv7(), 'COPY-' || n, 'Impresora ' || md5(n::text), ${rows[0].names} from ticket, generate_series(1, 4000) n where tenant_id = $1`,
      [system.tenant.id],
    );
    await root.query('select index_tickets($1, array(select id from ticket where tenant_id = $1), true)', [system.tenant.id]);
  });
  return system.tenant.id;
}

const everything = "row('EVERYTHING', $1, $1, null, null, true, true, null)::search_viewer";

/** How many tickets somebody finds. */
function countOf(tenantId: string, terms: string, viewer: string): Promise<number> {
  return asSuperuser(async (root) => {
    await root.query('select set_config($1, $2, false)', ['app.tenant_id', tenantId]);
    return (await root.query(`select * from search_ticket($1, 'es', $2, ${viewer}, now(), 1000)`, [tenantId, terms])).rows.length;
  });
}

/** The plans of the statements inside the search, as PostgreSQL ran them for somebody who sees all. */
function plansOf(tenantId: string, terms: string): Promise<string> {
  return asSuperuser(async (root) => {
    const notices: string[] = [];
    root.on('notice', ({ message = '' }) => notices.push(message));
    await root.query("load 'auto_explain'");
    await root.query('set auto_explain.log_nested_statements = on; set auto_explain.log_min_duration = 0; set client_min_messages = log');
    await root.query('select set_config($1, $2, false)', ['app.tenant_id', tenantId]);
    await root.query(`select * from search_ticket($1, 'es', $2, ${everything}, now(), 1000)`, [tenantId, terms]);
    return notices.filter((notice) => notice.includes('from ticket_text')).join('\n');
  });
}

test('a search walks the index of words, and where words fail that of trigrams, never the whole table', async () => {
  const tenantId = await aFullDesk();
  await Promise.all([aFullDesk(), aFullDesk()]);
  await asSuperuser((root) => root.query('vacuum analyze ticket_text, ticket'));

  const byWords = await plansOf(tenantId, 'impresora c4ca4238a0b923820dcc509a6f75849b');
  const byFrequentWord = await plansOf(tenantId, 'impresora');
  const byLikeness = await plansOf(tenantId, 'imprseora');

  expect(byWords).toContain('Bitmap Index Scan on ticket_text_words');
  expect(byLikeness).toContain('Bitmap Index Scan on ticket_text_subjects');
  expect(byFrequentWord).toContain('week = ANY');
  expect(byWords).not.toContain('week = ANY');
  for (const plan of [byWords, byFrequentWord, byLikeness]) expect(plan).not.toMatch(/Seq Scan on ticket/);
});

test('of a word that thousands of texts have the best 1,000 are found that the viewer sees, and none that they do not see', async () => {
  const tenantId = await aFullDesk();
  const some = `(select array_agg(id) from (select id from ticket where tenant_id = $1 and subject like 'Impresora%' order by id limit 40) t)`;
  const sees = (level: string, listed: string) => `row('${level}', gen_random_uuid(), null, '{}', ${listed}, false, false, '{}')::search_viewer`;

  expect(await countOf(tenantId, 'impresora', everything)).toBe(1_000);
  expect(await countOf(tenantId, 'impresora', sees('QUEUES', "'{}'"))).toBe(0);
  expect(await countOf(tenantId, 'impresora', sees('QUEUES', some))).toBe(40);
  expect(await countOf(tenantId, 'impresora', sees('PARTS', some))).toBe(40);
});

test('tickets of a desk that came after the last analyze are looked up by their keys', async () => {
  await aFullDesk();
  await asSuperuser((root) => root.query('analyze ticket_text, ticket'));
  const tenantId = await aFullDesk();

  const plan = await plansOf(tenantId, 'impresora');

  expect(plan).toContain('ticket_pkey');
  expect(plan).not.toContain('ticket_tenant_id_code_key');
});
