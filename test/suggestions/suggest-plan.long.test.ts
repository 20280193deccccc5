import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

/** A desk with 3,000 articles and tickets, written straight into the tables by its owner. */
async function aLargeDesk(): Promise<TestTenant> {
  const tenant = await aTenant();
  const owner = new Client({ connectionString: inject('urls').owner });
  await owner.connect();
  const { system, marta, ana } = tenant;
  const words = "md5(n::text) || ' red ' || (array['correo','impresora','servidor','factura','contrato','pantalla','teclado'])[1 + n % 7]";
  await owner.query(
    `insert into article (tenant_id, id, title, body, state, author_id, locale, search_language, created_at, updated_at, published_at)
     select $1, gen_random_uuid(), 'Nota ' || n || ' de ' || ${words}, 'Texto', 'PUBLISHED', $2, 'es', 'es', now(), now(), now() from generate_series(1, 3000) n`,
    [system.tenant.id, marta.ctx.actor.id],
  );
  await owner.query('select count(note_article_words(tenant_id, title)) from article where tenant_id = $1', [system.tenant.id]);
  await aTicket(ana);
  await owner.query(
    `insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, queue_id, requester_id, creator_id, registered_by_id, opened_at, updated_at)
     select t.tenant_id, gen_random_uuid(), 'BIG-' || n, ${words}, 'Texto', t.nature, t.channel, t.priority, t.status_id, t.status_category, t.severity_id, t.queue_id, t.requester_id, t.creator_id, t.registered_by_id,
       t.opened_at - n * interval '1 minute', t.updated_at
     from ticket t, generate_series(1, 3000) n where t.tenant_id = $1`,
    [system.tenant.id],
  );
  await owner.query('select index_tickets($1, array_agg(id), false) from ticket where tenant_id = $1', [system.tenant.id]);
  await owner.end();
  return tenant;
}

/** The plans of the statements inside the search, as PostgreSQL ran them. */
function plansOf(tenantId: string, table: string, call: string): Promise<string> {
  return asSuperuser(async (root) => {
    const notices: string[] = [];
    root.on('notice', ({ message = '' }) => notices.push(message));
    await root.query("load 'auto_explain'");
    await root.query('set auto_explain.log_nested_statements = on; set auto_explain.log_min_duration = 0; set client_min_messages = log');
    await root.query('select set_config($1, $2, false)', ['app.tenant_id', tenantId]);
    await root.query(call, [tenantId]);
    return notices.filter((notice) => notice.includes(`from ${table}`)).join('\n');
  });
}

test('suggestions walk the indexes of words, of the newest rows and of trigrams, never a whole table', async () => {
  const [tenant] = await Promise.all([aLargeDesk(), aLargeDesk()]);
  await asSuperuser((root) => root.query('vacuum analyze article, article_word, ticket, ticket_text'));
  const { tenant: desk } = tenant.system;

  const asked = (subject: string) =>
    plansOf(
      desk.id,
      'article',
      `select * from suggest_article($1, 'es', suggestion_terms('es', '${subject}', ''), array['PUBLIC', 'REQUESTERS'], now(), null, null, 5)`,
    );
  const articles = await asked('la impresroa y la red');
  const twiceMistyped = await asked('la inpresoora y la red');
  const seenBy = (who: string) =>
    plansOf(
      desk.id,
      'ticket',
      `select * from suggest_ticket($1, 'es', suggestion_terms('es', 'la impresora y la red', ''), null, null, ${who}::search_viewer, now(), 50)`,
    );
  const tickets = await seenBy("row('EVERYTHING', null, null, null, null, true, true, null)");
  const ofQueues = await seenBy("row('QUEUES', null, null, array(select id from queue where tenant_id = $1), '{}', true, true, null)");
  const own = await seenBy(`row('PARTS', '${tenant.ana.ctx.actor.id}', null, null, '{}', false, false, null)`);

  expect(articles).toContain('Bitmap Index Scan on article_words');
  expect(articles).toContain('article_by_change');
  expect(articles).toContain('article_word_pkey');
  expect(twiceMistyped).toContain('Bitmap Index Scan on article_word_trigrams');
  expect(tickets).toContain('Bitmap Index Scan on ticket_text_words');
  expect(tickets).toContain('ticket_by_opening');
  expect(ofQueues).toContain('ticket_of_queue');
  expect(own).toContain('ticket_of_requester');
  expect(own).toContain('ticket_text_pkey');
  for (const plan of [articles, twiceMistyped, tickets, ofQueues, own]) expect(plan).not.toMatch(/Seq Scan on (article|ticket)/);
});
