import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import type { SeedArticle } from '../../src/provisioning/tenant-seed.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const an = (title: string, body = '…', more: Partial<SeedArticle> = {}): SeedArticle => ({ title, body, state: 'PUBLISHED', author: 'marta', ...more });

const helpArticles = [
  an('Restablecer la contraseña', 'Pulse «He olvidado mi contraseña» y espere el correo.'),
  an('La impresora no imprime', 'Apague la impresora y vuelva a encenderla.'),
  an('Conectarse a la VPN', 'Instale el cliente y use el segundo factor.'),
  an('Facturas con IVA incorrecto', 'Corrija la clasificación fiscal.'),
];

const titles = async (who: { token: string }, subject: string, description?: string) =>
  (await as(who).suggest({ subject, description })).articles.map(({ article }) => article?.title);

test('a whole sentence finds the article that has some of its words, mistyped or by another word, and says why', async () => {
  const { ana } = await aTenant({ articles: helpArticles });

  const { articles } = await as(ana).suggest({ subject: 'Buenos días, olvidé mi clave y no sé cómo entrar' });

  expect(articles[0]).toMatchObject({ article: { title: 'Restablecer la contraseña' }, matchedWords: ['olvide', 'clave'] });
  expect(articles[0]?.passage.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['olvidado', 'contraseña']);
  expect(await titles(ana, 'la impresroa')).toEqual(['La impresora no imprime']);
  expect(await titles(ana, 'Ayuda', 'no conecta la vpn')).toEqual(['Conectarse a la VPN']);
  expect(await titles(ana, 'receta de tortilla de patatas')).toEqual([]);
});

test('earlier tickets like it are shown to whoever sees them, and the article that solved them comes first', async () => {
  const tenant = await aTenant({ articles: [...helpArticles, an('Averías de luz', 'Llame a mantenimiento.')] });
  const ticket = await aResolvedTicket(tenant, tenant.ana, { subject: 'Fogonazo en el armario', description: 'Un fogonazo en el armario de la planta.' });
  const light = (await as(tenant.marta).articles({ search: 'averías' })).nodes[0]?.id;
  await succeed(as(tenant.marta).linkSolution({ ticketId: ticket.id, articleId: light }));

  const asked = { subject: 'Otro fogonazo en un armario' };
  const [agent, own, other] = await Promise.all([tenant.marta, tenant.ana, tenant.luis].map((who) => as(who).suggest(asked)));

  expect(agent).toMatchObject({ tickets: [{ ticket: { id: ticket.id }, isLikely: true }], articles: [{ article: { title: 'Averías de luz' } }] });
  expect(own).toMatchObject({ tickets: [{ ticket: { id: ticket.id } }], articles: [{ article: { title: 'Averías de luz' } }] });
  expect(other).toMatchObject({ tickets: [], articles: [] });
});

/** What is suggested, with scores. */
async function suggested(who: { token: string }, subject: string) {
  const { articles, tickets } = await as(who).suggest({ subject, first: 10 });
  return [...articles, ...tickets].map(({ score, matchedWords, ...one }) => ({ score, matchedWords, of: JSON.stringify(one) }));
}

test('nothing that somebody may not see moves what they see: no score, no rarity, no word that is like theirs', async () => {
  const tenant = await aTenant({ articles: helpArticles });
  await aTicket(tenant.ana, { subject: 'La impresora hace ruido', description: 'Mucho.' });
  const asked = ['impresora ruido', 'facturas', 'impresroa', 'contraseña vpn ruidoso', 'fcaturas del iva'];
  const all = () => Promise.all(asked.map((subject) => suggested(tenant.ana, subject)));
  const before = await all();

  const hidden = ['impresora', 'facturas', 'impresroas', 'ruidoso', 'fcatura', 'vpn'];
  for (const word of hidden) {
    await succeed(as(tenant.marta).createArticle({ title: `Borrador de ${word}`, body: word }));
    const { article } = await succeed(as(tenant.marta).createArticle({ title: `Para agentes: ${word}`, body: word, audience: 'AGENTS' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
    await aTicket(tenant.marta, { subject: `${word} de otros`, description: word, isInternal: true });
    await aTicket(tenant.luis, { subject: `${word} de Luis`, description: word });
  }

  expect(await all()).toEqual(before.map((some) => some.map((one) => ({ ...one, score: expect.closeTo(one.score, 4) }))));
});

const odd = {
  'a text of 10,000 characters': 'impresora rota '.repeat(700).slice(0, 10_000),
  '10,000 characters without a blank': 'x'.repeat(10_000),
  'one letter': 'a',
  'stop words only': 'el de la que y a',
  nothing: '',
  emoji: '🖨️🔥 👨‍👩‍👧‍👦',
  SQL: "'; drop table article; -- \\' \" $1 %s",
  'operators of tsquery': "impresora & ! | <-> ( ':*A' \\ :* ''",
  '400 words of one letter': 'a b c d e f g h '.repeat(50),
  'marks only': '\u0301\u0301 \u200b ‮',
};

test.each(Object.entries(odd))('%s is answered', async (_, text) => {
  const { ana, marta } = await aTenant({ articles: helpArticles });
  await aTicket(ana, { subject: 'La impresora', description: 'Rota.' });

  const answers = await Promise.all([ana, marta].flatMap((who) => [as(who).suggest({ subject: text }), as(who).suggest({ subject: '', description: text })]));

  for (const { id } of answers) expect(id).toMatch(/^sug_/);
});

test('what is too long, cannot be stored, or asks for too much is an error with its path', async () => {
  const { ana } = await aTenant({ articles: [] });
  const ask = async (input: object) =>
    (await askAs(ana, 'query ($input: SuggestInput!) { suggest(input: $input) { id } }', { input })).body.errors?.[0]?.extensions;

  for (const subject of ['x'.repeat(50_001), 'a\0b', 'a\ud800b']) expect(await ask({ subject })).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const first of [0, 11, -1]) expect(await ask({ subject: 'x', first })).toMatchObject({ code: 'BAD_USER_INPUT' });
});

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

  const articles = await plansOf(
    desk.id,
    'article',
    "select * from suggest_article($1, 'es', 'la impresroa y la red', '', array['PUBLIC', 'REQUESTERS'], now(), null, null, 5)",
  );
  const who = "row('EVERYTHING', null, null, null, null, true, true, null)::search_viewer";
  const tickets = await plansOf(desk.id, 'ticket', `select * from suggest_ticket($1, 'es', 'la impresora y la red', '', null, null, ${who}, now(), 50)`);

  expect(articles).toContain('Bitmap Index Scan on article_words');
  expect(articles).toContain('article_by_change');
  expect(articles).toContain('Bitmap Index Scan on article_word_trigrams');
  expect(tickets).toContain('Bitmap Index Scan on ticket_text_words');
  expect(tickets).toContain('ticket_by_opening');
  for (const plan of [articles, tickets]) expect(plan).not.toMatch(/Seq Scan on (article|ticket)/);
});
