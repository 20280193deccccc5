import { beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../src/core/registry.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aVisitor, type Visitor } from '../support/a-visitor.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import type { CreateArticleInput } from '../support/gql/graphql.ts';

openTestApp();

let tenant: TestTenant;
let visitor: Visitor;
let ticketId = '';
let ids: string[] = [];

beforeAll(async () => {
  tenant = await aTenant();
  visitor = await aVisitor(tenant);
  ticketId = await opens(tenant.ana, { subject: 'La zanahoria secreta' });
  const audiences = ['REQUESTERS', 'AGENTS'] as const;
  const hidden = await Promise.all(audiences.map((audience) => anArticle(`Secreta para ${audience}`, { audience })));
  ids = [...hidden, await anArticle('Secreta en borrador', { audience: 'PUBLIC' }, false)];
  await anArticle('Pública', { audience: 'PUBLIC' });
});

async function anArticle(title: string, input: Partial<CreateArticleInput>, isPublished = true): Promise<string> {
  const { article } = await succeed(as(tenant.marta).createArticle({ title, body: `${title}: una zanahoria.`, ...input }));
  if (isPublished) await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
  return article.id;
}

/** What is not public of this desk, by every way that leads to it; named, since a document that was refused once stays refused. */
const questions = (name: string) => [
  `query ${name}1 { articles { totalCount nodes { title } } }`,
  `query ${name}2 { articles(search: "zanahoria") { totalCount nodes { title } } }`,
  ...ids.map((id, at) => `query ${name}3${at} { article(id: "${id}") { title body } }`),
  ...ids.map((id, at) => `query ${name}4${at} { node(id: "${id}") { ... on Article { title } } }`),
  `query ${name}5 { suggest(input: { subject: "zanahoria secreta" }) { articles { article { title } } tickets { ticket { subject } } } }`,
  `query ${name}6 { tickets { totalCount nodes { subject } } }`,
  `query ${name}7 { ticket(id: "${ticketId}") { subject } }`,
  `query ${name}8 { articles { nodes { versions { nodes { title } } solvedTickets { nodes { subject } } author { name } } } }`,
  `query ${name}9 { users { nodes { name email } } }`,
  `query ${name}10 { events { nodes { type } } }`,
];
const writings = (name: string) => [
  `mutation ${name}1 { createArticle(input: { title: "x", body: "y" }) { article { id } userErrors { code } } }`,
  `mutation ${name}2 { archiveArticle(input: { articleId: "${ids[0]}" }) { article { id } userErrors { code } } }`,
];

async function answers(documents: readonly string[]) {
  const all = await Promise.all(documents.map(async (query) => ({ query, ...(await askAs(visitor, query)) })));
  return all.map(({ query, body }) => ({
    query,
    codes: (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code),
    data: JSON.stringify(body.data ?? null),
  }));
}

const isSecret = (data: string) => /secreta|Marta|Ana|@/i.test(data);

describe('the closed list of fields alone', () => {
  test('a key that may everything still reads public articles only, and nothing that is not on the list is run', async () => {
    await asSuperuser((database) =>
      database.query('update api_key set permissions = $2 where tenant_id = $1 and origins is not null', [
        tenant.system.tenant.id,
        [...registry().permissions],
      ]),
    );

    const all = [...(await answers(questions('List'))), ...(await answers(writings('ListWrites')))];

    for (const { query, data } of all) expect([query, isSecret(data)]).toEqual([query, false]);
    expect(all.filter(({ codes }) => codes[0] === 'FORBIDDEN')).toHaveLength(all.length - 2 - ids.length);
  });
});

describe('what the key may and reads alone', () => {
  // What a key may is looked up once a second, so this is another one.
  beforeAll(async () => {
    visitor = await aVisitor(tenant);
  });

  test('where every field is on the list, nothing is shown that is not public, and nothing is written', async () => {
    const fields = registry().visitorFields as Set<string>;
    const added = ['Query', 'Mutation', 'Article', 'ArticleConnection', 'TicketConnection', 'Ticket', 'UserConnection', 'User', 'EventConnection', 'Event'];
    const has = fields.has.bind(fields);
    fields.has = (field) =>
      has(field) || added.some((type) => field.startsWith(`${type}.`)) || /^(Suggestions|TicketSuggestion|Article\w*Connection|ArticleVersion)\./.test(field);
    try {
      const all = [...(await answers(questions('Rows'))), ...(await answers(writings('RowsWrite')))];

      for (const { query, data } of all) expect([query, isSecret(data)]).toEqual([query, false]);
      expect(all.slice(-2).map(({ codes }) => codes)).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
      expect(all.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(5);
    } finally {
      fields.has = has;
    }
  });
});

test('there was something to be seen', async () => {
  const all = await Promise.all(questions('Agent').map(async (query) => JSON.stringify((await askAs(tenant.marta, query)).body.data ?? null)));

  expect(all.filter(isSecret).length).toBeGreaterThan(8);
});
