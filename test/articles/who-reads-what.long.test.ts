import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { aVisitor } from '../support/a-visitor.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, type Bearer, succeed } from '../support/client.ts';
import type { ArticleAudience, EntitlementType } from '../support/gql/graphql.ts';

openTestApp();

type State = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'ARCHIVED';
interface Drawn {
  state: State;
  audience: ArticleAudience;
  organizations: ('acme' | 'globex')[];
  entitlements: EntitlementType[];
  category: 'mail' | 'spam' | null;
  isTranslated: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  state: fc.constantFrom<State>('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'ARCHIVED'),
  audience: fc.constantFrom<ArticleAudience>('PUBLIC', 'PUBLIC', 'REQUESTERS', 'ORGANIZATIONS', 'ENTITLEMENTS', 'AGENTS'),
  organizations: fc.subarray<'acme' | 'globex'>(['acme', 'globex'], { minLength: 1 }),
  entitlements: fc.subarray<EntitlementType>(['DEVELOPMENT', 'PRODUCTION'], { minLength: 1 }),
  category: fc.constantFrom('mail', 'spam', null),
  isTranslated: fc.boolean(),
});

/** Somebody, and what a naive reader says that they read. */
interface Reader {
  name: string;
  who: Bearer;
  reads(article: Drawn): boolean;
  isVisitor?: boolean;
}

function ofDesk(organization: 'acme' | 'globex' | null, entitled: EntitlementType | null): Reader['reads'] {
  return ({ state, audience, organizations, entitlements }) => {
    if (state !== 'PUBLISHED') return false;
    if (audience === 'ORGANIZATIONS') return organization !== null && organizations.includes(organization);
    if (audience === 'ENTITLEMENTS') return entitled !== null && entitlements.includes(entitled);
    return audience !== 'AGENTS';
  };
}

async function readersOf(tenant: TestTenant): Promise<Reader[]> {
  const { ana, luis, marta, people } = tenant;
  const permissions = ['article:read', 'ticket:write', 'ticket:read'];
  const organizationId = publicId('Organization', ana.ctx.actor.organizationId ?? '');
  return [
    { name: 'a visitor', who: await aVisitor(tenant), reads: ({ state, audience }) => state === 'PUBLISHED' && audience === 'PUBLIC', isVisitor: true },
    { name: 'Ana of Acme', who: ana, reads: ofDesk('acme', 'PRODUCTION') },
    { name: 'Luis of Globex', who: luis, reads: ofDesk('globex', 'DEVELOPMENT') },
    { name: 'Nora of nobody', who: people.nora ?? ana, reads: ofDesk(null, null) },
    { name: 'Marta, an agent', who: marta, reads: () => true },
    { name: 'a key', who: await aKey(tenant, { permissions }), reads: ofDesk(null, null) },
    { name: 'a key of Acme', who: await aKey(tenant, { permissions, organizationId }), reads: ofDesk('acme', 'PRODUCTION') },
  ];
}

const words = ['alfa', 'bravo', 'carlota', 'delfín', 'eco', 'fogata', 'gaviota', 'hotel'];

/** An article for each draw, whose one word names it. */
async function write({ marta, ana, luis }: TestTenant, all: readonly Drawn[]): Promise<string[]> {
  const ids = { acme: ana.ctx.actor.organizationId ?? '', globex: luis.ctx.actor.organizationId ?? '' };
  const written: string[] = [];
  for (const [index, { audience, organizations, entitlements, category, isTranslated, state }] of all.entries()) {
    const { article } = await succeed(
      as(marta).createArticle({
        ...{ title: `Zanahoria ${words[index]}`, body: 'Una zanahoria.', audience, category },
        ...(audience === 'ORGANIZATIONS' ? { organizationIds: organizations.map((key) => publicId('Organization', ids[key])) } : {}),
        ...(audience === 'ENTITLEMENTS' ? { entitlementTypes: entitlements } : {}),
      }),
    );
    const articleId = article.id;
    if (isTranslated) await succeed(as(marta).translateArticle({ articleId, locale: 'en', title: 'A carrot', body: 'Carrot.' }));
    if (state === 'IN_REVIEW') await succeed(as(marta).submitArticle({ articleId }));
    if (state === 'PUBLISHED' || state === 'ARCHIVED') await succeed(as(marta).publishArticle({ articleId }));
    if (state === 'ARCHIVED') await succeed(as(marta).archiveArticle({ articleId }));
    written.push(articleId);
  }
  return written;
}

/** What each way of reading gives somebody, as the sorted places of articles. */
async function waysOf({ who, isVisitor }: Reader, ids: readonly string[]): Promise<Record<string, unknown>> {
  const placesOf = (nodes: readonly ({ id: string } | null)[]) => nodes.flatMap((node) => (node ? [ids.indexOf(node.id)] : [])).sort();
  const me = as(who);
  const list = await me.publicArticles({ first: 50 });
  return {
    list: placesOf(list.nodes),
    count: list.totalCount,
    search: placesOf((await me.publicArticles({ search: 'zanahorias', first: 50 })).nodes),
    mistyped: placesOf((await me.publicArticles({ search: 'zanaoria', first: 50 })).nodes),
    category: placesOf((await me.publicArticles({ filter: { category: ['mail'] }, first: 50 })).nodes),
    get: placesOf(await Promise.all(ids.map((id) => me.publicArticle({ id })))),
    ...(isVisitor
      ? {
          sitemap: [...(await (await fetch(`${theApp().url}/sitemap.xml?key=${who.token}`)).text()).matchAll(/articles\/(\w+)</g)]
            .map(([, id]) => ids.indexOf(id ?? ''))
            .sort(),
        }
      : { link: placesOf(await Promise.all(ids.map((id) => me.node({ id })))) }),
    suggested: placesOf((await me.publicSuggest({ subject: 'zanahoria', first: 10 })).articles.map(({ article }) => article)),
  };
}

/** The same of the naive reader. */
function expected({ reads, isVisitor }: Reader, all: readonly Drawn[]): Record<string, unknown> {
  const places = (is: (article: Drawn) => boolean) => all.flatMap((article, index) => (reads(article) && is(article) ? [index] : []));
  const readable = places(() => true);
  return {
    ...{ list: readable, count: readable.length, search: readable, mistyped: readable, category: places(({ category }) => category !== null), get: readable },
    ...(isVisitor ? { sitemap: readable } : { link: readable }),
    suggested: places(({ state }) => state === 'PUBLISHED'),
  };
}

test('lists, searches, counts, links, suggestions and the sitemap agree with a naive reader, whoever reads and whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 5, maxLength: words.length }), async (all) => {
      const tenant = await aTenant({
        portal: 'https://help.example',
        categories: [
          { key: 'mail', label: 'Correo' },
          { key: 'spam', label: 'Basura', parent: 'mail' },
        ],
        organizations: [
          { key: 'acme', name: 'Acme', entitlements: ['PRODUCTION'] },
          { key: 'globex', name: 'Globex', entitlements: ['DEVELOPMENT'] },
        ],
        people: [...usualPeople, { key: 'nora', name: 'Nora Gil', role: 'REQUESTER' }],
      });
      const ids = await write(tenant, all);
      for (const reader of await readersOf(tenant))
        expect({ reader: reader.name, ...(await waysOf(reader, ids)) }).toEqual({ reader: reader.name, ...expected(reader, all) });
    }),
    { numRuns: 6 },
  );
}, 120_000);
