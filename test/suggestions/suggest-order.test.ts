import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

/** Many articles and tickets that all fit a question, more than are ranked, each with a word of its own that is like another. */
async function aDeskOfManyAlike(): Promise<TestTenant> {
  const tenant = await aTenant();
  const tenantId = tenant.system.tenant.id;
  await aTicket(tenant.ana, { subject: 'Otra cosa', description: 'Nada.' });
  const word = "'impresor' || translate(n::text, '0123456789', 'abcdefghij')";
  await asSuperuser(async (root) => {
    await root.query(
      `insert into article (tenant_id, id, title, body, state, author_id, locale, search_language, created_at, updated_at, published_at)
       select $1, gen_random_uuid(), 'La red y la pantalla ' || n, ${word}, 'PUBLISHED', $2, 'es', 'es', now(), now(), now() from generate_series(1, 1200) n`,
      [tenantId, tenant.marta.ctx.actor.id],
    );
    await root.query('select count(note_article_words(tenant_id, body)) from article where tenant_id = $1', [tenantId]);
    await root.query(
      `insert into ticket (tenant_id, id, code, subject, description, nature, channel, priority, status_id, status_category, severity_id, queue_id, requester_id, creator_id, registered_by_id, opened_at, updated_at)
       select t.tenant_id, gen_random_uuid(), 'MANY-' || n, 'La red y la pantalla ' || ${word}, 'Texto', t.nature, t.channel, t.priority, t.status_id, t.status_category, t.severity_id, t.queue_id, t.requester_id, t.creator_id, t.registered_by_id,
         t.opened_at, t.updated_at
       from ticket t, generate_series(1, 1200) n where t.tenant_id = $1`,
      [tenantId],
    );
    await root.query('select index_tickets($1, array_agg(id), false) from ticket where tenant_id = $1', [tenantId]);
  });
  return tenant;
}

/** Writes some of the rows again, so that they lie behind the others. */
async function moveRows({ system }: TestTenant, from: string): Promise<void> {
  await asSuperuser(async (root) => {
    for (const [table, id, same] of [
      ['article', 'id', 'state = state'],
      ['ticket', 'id', 'nature = nature'],
      ['ticket_text', 'ticket_id', 'week = week'],
    ])
      await root.query(`update ${table} set ${same} where tenant_id = $1 and md5(${id}::text) >= $2`, [system.tenant.id, from]);
  });
}

test('what is suggested and found does not depend on where the rows lie', async () => {
  const tenant = await aDeskOfManyAlike();
  const { marta, ana } = tenant;
  const ask = async () => ({
    suggested: await Promise.all([marta, ana].map(async (who) => await as(who).suggest({ subject: 'La pantalla y la red', first: 10 }))).then((all) =>
      all.map(({ articles, tickets }) => [articles.map(({ article }) => article?.title), tickets.map(({ ticket }) => ticket?.id)]),
    ),
    mistyped: (await as(marta).searchTickets({ search: 'impresroa' })).edges.map(({ node }) => node.id),
    articles: (await as(marta).articles({ search: 'impresroa' })).nodes.map(({ id }) => id),
  });

  const before = await ask();
  for (const from of ['8', '4', 'b']) {
    await moveRows(tenant, from);
    expect(await ask()).toEqual(before);
  }

  for (const [articles, tickets] of before.suggested) expect([articles?.length, tickets?.length]).toEqual([10, 10]);
  for (const found of [before.mistyped, before.articles]) expect(found.length).toBeGreaterThan(0);
});
