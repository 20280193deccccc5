import { expect, test } from 'vitest';
import { get, uploads } from '../support/a-file.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aVisitor, getAs, help, type Visitor } from '../support/a-visitor.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, askAs, refusalsOf, socketAs, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import type { CreateArticleInput } from '../support/gql/graphql.ts';

openTestApp();

async function published({ marta }: TestTenant, title: string, input: Partial<CreateArticleInput> = {}) {
  const { article } = await succeed(as(marta).createArticle({ title, body: `${title}: una zanahoria.`, audience: 'PUBLIC', ...input }));
  return (await succeed(as(marta).publishArticle({ articleId: article.id }))).article;
}

const codeOf = async (who: Visitor, query: string) => {
  const { status, body } = await askAs(who, query);
  const { code, reason } = body.errors?.[0]?.extensions ?? {};
  return [status, code, reason];
};
const forbidden = [403, 'FORBIDDEN', 'NOT_PUBLIC'];
const titlesQuery = '{ articles { totalCount nodes { title } } }';

test('a page with a publishable key shows public articles to everybody: list, search, one, suggestions and files', async () => {
  const tenant = await aTenant();
  const visitor = await aVisitor(tenant);
  const { id } = await published(tenant, 'Pública', { attachmentIds: [await uploads(tenant.marta, 'guía', 'guia.txt')] });
  const others = [await published(tenant, 'De la mesa', { audience: 'REQUESTERS' }), await published(tenant, 'De agentes', { audience: 'AGENTS' })];
  await succeed(as(tenant.marta).createArticle({ title: 'Borrador', body: 'Una zanahoria.', audience: 'PUBLIC' }));

  const [list, found, similar, one, suggested] = [
    await as(visitor).publicArticles({}),
    await as(visitor).publicArticles({ search: 'zanahoria' }),
    await as(visitor).publicArticles({ search: 'zanaoria' }),
    await as(visitor).publicArticle({ id }),
    await as(visitor).publicSuggest({ subject: 'No encuentro la zanahoria' }),
  ];

  for (const { totalCount, nodes } of [list, found, similar]) expect([totalCount, nodes.map(({ title }) => title)]).toEqual([1, ['Pública']]);
  expect(suggested.articles.map(({ article }) => article?.id)).toEqual([id]);
  expect((await get(one?.attachments[0]?.downloadUrl)).text).toBe('guía');
  for (const other of others) expect(await as(visitor).publicArticle({ id: other.id })).toBeNull();
});

test('nothing else is open to it, whether it asks, writes or listens', async () => {
  const tenant = await aTenant();
  const visitor = await aVisitor(tenant);
  const { id } = await published(tenant, 'Pública');

  for (const query of [
    '{ viewer { permissions } }',
    '{ tickets { totalCount } }',
    `{ node(id: "${id}") { id } }`,
    '{ articles { nodes { author { name } } } }',
    '{ articles { nodes { solvedTickets { totalCount } } } }',
    `{ article(id: "${id}") { versions { totalCount } } }`,
    '{ suggest(input: { subject: "x" }) { tickets { score } } }',
    '{ articles { totalCount ...Hidden @include(if: false) } } fragment Hidden on ArticleConnection { nodes { author { id } } }',
    '{ __schema { types { name } } }',
    '{ events { totalCount } }',
    'mutation { createArticle(input: { title: "x", body: "y" }) { article { id } } }',
    `mutation { recordSuggestionOutcome(input: { suggestionId: "${id}", outcome: GAVE_UP }) { outcome } }`,
  ])
    expect([query, ...(await codeOf(visitor, query))]).toEqual([query, ...forbidden]);
  await expect(socketAs(visitor).iterate({ query: titlesQuery }).next()).rejects.toMatchObject({ code: 4403 });
});

test('what visitors ask is kept like any question, a thousand times a day for all of them', async () => {
  const tenant = await aTenant();
  const visitor = await aVisitor(tenant);
  await as(visitor).publicSuggest({ subject: 'plotter roland' });
  await inTenant(tenant.system, (client) =>
    client.query(`insert into suggestion (tenant_id, id, asker_id, subject, words, channel, shown_at, is_unanswered)
      select tenant_id, gen_random_uuid(), asker_id, subject, words, channel, shown_at, true from suggestion, generate_series(1, 998)`),
  );

  for (const subject of ['la última', 'una de más']) await as(visitor).publicSuggest({ subject });

  const kept = await inTenant(tenant.system, (client) => client.query("select subject, channel from suggestion where subject <> 'plotter roland'"));
  expect(kept.rows).toEqual([{ subject: 'la última', channel: 'PORTAL' }]);
});

test('it begins a sign-up', async () => {
  const tenant = await aTenant({ signUp: 'APPROVAL' });
  const visitor = await aVisitor(tenant);

  const answer = await as(visitor).signUp({ tenant: tenant.slug, name: 'Nora', email: 'nora@nowhere.example' });

  expect(answer.userErrors).toEqual([]);
});

test('a page of another origin is refused, and so is a page that says nothing; a page of the same server tells its address', async () => {
  const visitor = await aVisitor(await aTenant());
  const from = async (headers: Record<string, string>) => (await getAs({ ...visitor, origin: '' }, titlesQuery, { origin: '', ...headers })).status;
  const post = async (headers: Record<string, string>) => {
    const { body } = await askAs({ token: visitor.token }, titlesQuery, undefined, headers);
    return body.errors?.[0].extensions.reason ?? 'ANSWERED';
  };

  expect([await post({}), await post({ origin: 'https://evil.example' }), await post({ origin: `${help}.evil.example` })]).toEqual(
    Array(3).fill('OTHER_ORIGIN'),
  );
  expect([await post({ origin: help }), await post({ referer: `${help}/articles/1?a=b` })]).toEqual(['ANSWERED', 'ANSWERED']);
  expect(await from({ origin: help })).toBe(200);
});

test('browsers may ask from the pages of a key, until the key is revoked', async () => {
  const tenant = await aTenant();
  const visitor = await aVisitor(tenant);
  const preflight = async (origin: string) => {
    const headers = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
    return (await fetch(`${theApp().url}/graphql`, { method: 'OPTIONS', headers })).headers.get('access-control-allow-origin');
  };

  await expect.poll(() => preflight(help)).toBe(help);
  expect(await preflight('https://evil.example')).toBeNull();
  await succeed(as(tenant.sofia).revokeApiKey({ apiKeyId: visitor.keyId }));

  await expect.poll(async () => (await askAs(visitor, titlesQuery)).status, { timeout: 10_000 }).toBe(401);
});

test('caches keep what a page gets until it changes, and what is not the same for all they do not', async () => {
  const tenant = await aTenant();
  const visitor = await aVisitor(tenant);
  await published(tenant, 'Pública');

  const first = await getAs(visitor, titlesQuery);
  const etag = first.headers.get('etag') ?? '';
  const again = await getAs(visitor, titlesQuery, { 'if-none-match': `"other", W/${etag}` });
  await published(tenant, 'Otra');
  const later = await getAs(visitor, titlesQuery, { 'if-none-match': etag });
  const suggested = await getAs(visitor, '{ suggest(input: { subject: "zanahoria" }) { id } }');
  const failed = await getAs(visitor, '{ article(id: "x") { id } }');
  const posted = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${visitor.token}`, origin: help, 'content-type': 'application/json' },
    body: JSON.stringify({ query: titlesQuery }),
  });

  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  expect(first.headers.get('vary')?.toLowerCase()).toMatch(/origin.*authorization.*accept-language/);
  expect(await first.json()).toEqual({ data: { articles: { totalCount: 1, nodes: [{ title: 'Pública' }] } } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect([later.status, later.headers.get('etag') === etag]).toEqual([200, false]);
  for (const one of [suggested, failed, posted]) expect(one.headers.get('cache-control') ?? 'no-store').toBe('no-store');
  expect(await posted.json()).toMatchObject({ extensions: { cost: {} } });
});

test('a visitor pays by the address, not for the desk, and a key of another desk reads its own', async () => {
  const [tenant, other] = [await aTenant(), await aTenant()];
  const [visitor, stranger] = [await aVisitor(tenant), await aVisitor(other)];
  const { id } = await published(tenant, 'Pública');

  const five = `{ ${[1, 2, 3, 4, 5].map((at) => `s${at}: suggest(input: { subject: "zanahoria" }) { id }`).join(' ')} }`;
  const began = performance.now();
  const [one, two] = (await Promise.all([visitor, stranger].map((who) => askAs(who, five)))).map(({ body }) => body.extensions.cost);
  const restored = (one.restoreRate * (performance.now() - began)) / 1_000;

  expect([(await as(visitor).publicArticle({ id }))?.id, await as(stranger).publicArticle({ id })]).toEqual([id, null]);
  expect(Math.min(one.remaining, two.remaining)).toBeLessThanOrEqual(one.limit - one.charged - two.charged + restored);
});

test('search engines get the addresses of public articles, once the desk has a portal', async () => {
  const tenant = await aTenant({ portal: 'https://help.example/a&b/' });
  const visitor = await aVisitor(tenant);
  const { id } = await published(tenant, 'Pública');
  await published(tenant, 'De la mesa', { audience: 'REQUESTERS' });
  const mapFor = (key: string) => fetch(`${theApp().url}/sitemap.xml?key=${key}`);
  const without = await aVisitor(await aTenant());

  const map = await mapFor(visitor.token);

  expect([map.status, map.headers.get('content-type'), map.headers.get('cache-control')]).toEqual([
    200,
    'application/xml; charset=utf-8',
    'public, max-age=60',
  ]);
  expect([...(await map.text()).matchAll(/<loc>(.*)<\/loc>/g)].map(([, address]) => address)).toEqual([`https://help.example/a&amp;b/articles/${id}`]);
  for (const key of ['', 'pk_none', without.token, tenant.sofia.token]) expect((await mapFor(key)).status).toBe(404);
});

test('only admins issue one, for origins only, and it is none of theirs to sign in with', async () => {
  const tenant = await aTenant();
  const { sofia, marta } = tenant;
  const issue = (origins: string[]) => refusalsOf(as(sofia).issuePublishableKey({ name: 'Portal', origins }));
  const visitor = await aVisitor(tenant);

  for (const origins of [[], ['*'], ['help.example'], ['https://help.example/'], ['null'], ['https://HELP.example'], ['file://x'], Array(21).fill(help)])
    expect([origins, await issue(origins)]).toEqual([origins, ['INVALID']]);
  await expect(as(marta).issuePublishableKey({ name: 'Portal', origins: [help] })).rejects.toThrow('tenant:admin');
  const { nodes } = await as(sofia).apiKeys();
  expect(nodes.find(({ id }) => id === visitor.keyId)).toMatchObject({ permissions: ['article:read'], hint: visitor.token.slice(-4) });
});
