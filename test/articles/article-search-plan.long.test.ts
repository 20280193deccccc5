import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const subjects = [
  'el correo',
  'la red',
  'la impresora',
  'el servidor',
  'la contraseña',
  'el informe',
  'la factura',
  'el contrato',
  'la pantalla',
  'el teclado',
];

/** A desk with 3,000 articles, written straight into the table by its owner. */
async function aLibrary(): Promise<string> {
  const { system, marta } = await aTenant();
  const owner = new Client({ connectionString: inject('urls').owner });
  await owner.connect();
  await owner.query(
    `insert into article (tenant_id, id, title, body, state, author_id, locale, search_language, created_at, updated_at, published_at)
     select $1, gen_random_uuid(), 'Nota ' || n || ' sobre ' || ($3::text[])[1 + n % 10], 'Texto ' || md5(n::text) || ' de ' || ($3::text[])[1 + n / 10 % 10],
            'PUBLISHED', $2, 'es', 'es', now(), now(), now()
     from generate_series(1, 3000) n`,
    [system.tenant.id, marta.ctx.actor.id, subjects],
  );
  await owner.query("select count(note_article_words(tenant_id, title || ' ' || body)) from article where tenant_id = $1", [system.tenant.id]);
  await owner.end();
  return system.tenant.id;
}

/** The plans of the statements inside the search, as PostgreSQL ran them. */
function plansOf(tenantId: string, terms: string): Promise<string> {
  return asSuperuser(async (root) => {
    const notices: string[] = [];
    root.on('notice', ({ message = '' }) => notices.push(message));
    await root.query("load 'auto_explain'");
    await root.query('set auto_explain.log_nested_statements = on; set auto_explain.log_min_duration = 0; set client_min_messages = log');
    await root.query('select set_config($1, $2, false)', ['app.tenant_id', tenantId]);
    await root.query("select * from search_article($1, 'es', $2, array['PUBLISHED'], array['REQUESTERS'], 100)", [tenantId, terms]);
    return notices.filter((notice) => notice.includes('from article')).join('\n');
  });
}

test('a search walks the index of words, and where words fail that of trigrams, never the whole table', async () => {
  const [tenantId] = await Promise.all([aLibrary(), aLibrary(), aLibrary()]);
  await asSuperuser((root) => root.query('vacuum analyze article, article_word'));

  const byWords = await plansOf(tenantId, 'nota 1234');
  const byLikeness = await plansOf(tenantId, 'contrsaeña');

  expect(byWords).toContain('Bitmap Index Scan on article_words');
  expect(byLikeness).toContain('Bitmap Index Scan on article_word_trigrams');
  for (const plan of [byWords, byLikeness]) expect(plan).not.toMatch(/Seq Scan|Index Scan using article_pkey/);
});
