import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { get, uploads } from '../support/a-file.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { advance } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';
import type { CreateArticleInput } from '../support/gql/graphql.ts';

openTestApp();

const organizationIdOf = (person: TestTenant['ana']) => publicId('Organization', person.ctx.actor.organizationId ?? '');

async function published(tenant: TestTenant, title: string, input: Partial<CreateArticleInput>) {
  const attachmentIds = [await uploads(tenant.marta, title, 'a.txt')];
  const { article } = await succeed(as(tenant.marta).createArticle({ title, body: 'Una zanahoria.', attachmentIds, ...input }));
  return (await succeed(as(tenant.marta).publishArticle({ articleId: article.id }))).article;
}

/** What somebody gets of an article in each of the ways in which articles are read. */
async function waysTo(who: Bearer & { key: string }, tenant: TestTenant, id: string, ticketId: string | null) {
  const [list, found, similar, node, ticket, files] = [
    await as(who).articles(),
    await as(who).articles({ search: 'zanahoria' }),
    await as(who).articles({ search: 'zanaoria' }),
    await as(who).node({ id }),
    ticketId ? await as(who).solutionOf({ id: ticketId }) : null,
    await as(tenant.marta).filesOfArticle({ id }),
  ];
  const own = (await as(who).filesOfArticle({ id }))?.attachments[0]?.downloadUrl ?? null;
  const has = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.some((node) => node.id === id);
  expect(files?.attachments).toHaveLength(1);
  return {
    ways: [
      has(list),
      has(found),
      has(similar),
      node !== null,
      own !== null && (await get(own)).status === 200,
      ...(ticketId ? [ticket?.solution?.id === id] : []),
    ],
    counted: list.totalCount,
  };
}

test('who reads an article is the same in lists, searches, counts, nodes, links and files', async () => {
  const tenant = await aTenant({
    organizations: [
      { key: 'acme', name: 'Acme', entitlements: ['PRODUCTION'] },
      { key: 'globex', name: 'Globex', entitlements: ['DEVELOPMENT'] },
    ],
    people: [...usualPeople, { key: 'nora', name: 'Nora Gil', role: 'REQUESTER' }],
  });
  const { ana, luis, marta } = tenant;
  const nora = tenant.people.nora ?? marta;
  const rows: [title: string, input: Partial<CreateArticleInput>, ...readers: Bearer[]][] = [
    ['Para todo el mundo', { audience: 'PUBLIC' }, ana, luis, nora],
    ['Para la mesa', {}, ana, luis, nora],
    ['Para Acme', { audience: 'ORGANIZATIONS', organizationIds: [organizationIdOf(ana)] }, ana],
    ['Con soporte de producción', { audience: 'ENTITLEMENTS', entitlementTypes: ['PRODUCTION'] }, ana],
    ['Con cualquier soporte', { audience: 'ENTITLEMENTS', entitlementTypes: ['DEVELOPMENT', 'PRODUCTION'] }, ana, luis],
    ['Para agentes', { audience: 'AGENTS' }],
  ];
  const tickets = new Map([
    [ana, await aTicket(ana)],
    [luis, await aTicket(luis)],
    [nora, await aTicket(nora)],
  ]);

  for (const [title, input, ...readers] of rows) {
    const { id } = await published(tenant, title, input);
    for (const [who, ticket] of tickets) {
      await succeed(as(marta).linkSolution({ ticketId: ticket.id, articleId: id }));
      const { ways } = await waysTo(who, tenant, id, ticket.id);
      expect([title, who.key, ...ways]).toEqual([title, who.key, ...ways.map(() => readers.includes(who))]);
    }
    expect((await waysTo(marta, tenant, id, null)).ways).not.toContain(false);
  }

  for (const who of [ana, luis, nora]) expect((await as(who).articles()).totalCount).toBe(rows.filter(([, , ...readers]) => readers.includes(who)).length);
});

test('an entitlement that ends takes its articles along', async () => {
  const tenant = await aTenant({
    isTest: true,
    organizations: [
      { key: 'acme', name: 'Acme' },
      { key: 'globex', name: 'Globex' },
    ],
  });
  const { ana, sofia } = tenant;
  const until = new Date(Date.now() + 86_400_000);
  await succeed(as(sofia).createEntitlement({ organizationId: organizationIdOf(ana), type: 'PRODUCTION', validTo: until.toISOString() }));
  const { id } = await published(tenant, 'Con soporte', { audience: 'ENTITLEMENTS', entitlementTypes: ['PRODUCTION'] });
  const before = (await as(ana).node({ id }))?.id;

  await advance(tenant, new Date(until.getTime() + 1_000));

  await expect.poll(() => as(ana).node({ id })).toBeNull();
  expect(before).toBe(id);
});

test('an audience names its organizations or entitlements, and no other names any', async () => {
  const tenant = await aTenant();
  const { ana, luis, marta } = tenant;
  const acme = organizationIdOf(ana);
  const create = (input: Partial<CreateArticleInput>) => refusalsOf(as(marta).createArticle({ title: 'T', body: 'B', ...input }));
  const { id: articleId } = await published(tenant, 'Para Acme', { audience: 'ORGANIZATIONS', organizationIds: [acme] });

  const refused = [
    await create({ audience: 'ORGANIZATIONS' }),
    await create({ audience: 'ORGANIZATIONS', organizationIds: [] }),
    await create({ organizationIds: [acme] }),
    await create({ audience: 'ENTITLEMENTS' }),
    await create({ audience: 'PUBLIC', entitlementTypes: ['PRODUCTION'] }),
    await create({ audience: 'ORGANIZATIONS', organizationIds: [publicId('Organization', '00000000-0000-7000-8000-000000000000')] }),
  ];
  await succeed(as(marta).updateArticle({ articleId, title: 'Para Acme, mejor' }));
  const stays = await as(ana).node({ id: articleId });
  const { article } = await succeed(as(marta).updateArticle({ articleId, audience: 'REQUESTERS' }));

  expect(refused).toEqual([['INVALID'], ['INVALID'], ['INVALID'], ['INVALID'], ['INVALID'], ['NOT_FOUND']]);
  expect(stays?.id).toBe(articleId);
  expect(article).toMatchObject({ audience: 'REQUESTERS', organizations: { nodes: [] } });
  expect((await as(luis).node({ id: articleId }))?.id).toBe(articleId);
});

test('articles are found by category, also by one that theirs is part of', async () => {
  const categories = [
    { key: 'mail', label: { es: 'Correo', en: 'Mail' } },
    { key: 'spam', label: 'Correo no deseado', parent: 'mail' },
    { key: 'print', label: 'Impresión' },
  ];
  const tenant = await aTenant({ categories });
  const { ana, marta, sofia } = tenant;
  await published(tenant, 'Filtros', { category: 'spam' });
  const { id: articleId } = await published(tenant, 'Firmas', { category: 'mail' });
  const titles = async (category: string[]) => (await as(ana).articles({ filter: { category } })).nodes.map(({ title }) => title).sort();

  const found = [await titles(['mail']), await titles(['spam']), await titles(['print', 'spam']), await titles([])];
  const { article } = await succeed(as(marta).updateArticle({ articleId, category: null }));
  const unknown = await refusalsOf(as(marta).updateArticle({ articleId, category: 'nothing' }));
  const circle = await refusalsOf(as(sofia).saveCategory({ key: 'mail', label: { es: 'Correo' }, parent: 'spam' }));
  const parent = await refusalsOf(as(sofia).retireCategory({ key: 'mail' }));

  expect(found).toEqual([['Filtros', 'Firmas'], ['Filtros'], ['Filtros'], []]);
  expect(article.category).toBeNull();
  expect([unknown, circle, parent]).toEqual([['NOT_FOUND'], ['INVALID_CONFIGURATION'], ['INVALID_CONFIGURATION']]);
});
