import { beforeAll, expect, test, vi } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket } from '../support/a-ticket.ts';
import { opens, queueIdOf } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { ownRole } from '../support/every-role.ts';
import { type EventFactsFragment } from '../support/gql/graphql.ts';

openTestApp();

type Changes = EventFactsFragment['changes'];

const people = {
  roles: [ownRole],
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
    { key: 'eva', name: 'Eva Gil', role: 'REQUESTER', organization: 'acme', followsOrganization: true },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'rosa', name: 'Rosa Paz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    { key: 'nora', name: 'Nora Paz', role: 'ANALYST' },
    { key: 'vera', name: 'Vera Gil', role: 'second_line' },
  ],
  queues: [
    { key: 'software', label: 'Software', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta'], escalatesTo: 'hardware' },
    { key: 'hardware', label: 'Hardware', order: 'DUE_TIME', visibility: 'MEMBERS', members: ['diego'] },
  ],
  escalation: 'pending',
} satisfies Parameters<typeof aTenant>[0];

let tenant: TestTenant;
let viewers: Record<string, Bearer>;
let heard: Record<string, Map<string, Changes>>;

/** Everything that leads from a ticket that Ana, Eva and Marta see to something that they do not. */
async function story(): Promise<void> {
  const { ana, luis, marta, diego, sofia } = tenant;
  const at = async (key: string) => queueIdOf(tenant, key);
  // Rosa, who is not in its queue, still sees what she opened.
  const merged = await opens(tenant.people.rosa ?? ana, { requesterId: luis.id });
  const [source, duplicate, moved, escalated] = [await opens(ana), await opens(ana), await opens(ana), await opens(ana)];
  await succeed(as(sofia).moveTicket({ ticketId: merged, queueId: await at('hardware') }));
  await succeed(as(sofia).mergeTickets({ ticketId: source, intoId: await opens(ana, { queue: 'hardware' }) }));
  await succeed(as(ana).unmergeTicket({ ticketId: source }));
  const joined = await opens(ana, { queue: 'hardware' });
  await succeed(as(sofia).mergeTickets({ ticketId: joined, intoId: source }));
  await succeed(as(sofia).unmergeTicket({ ticketId: joined }));
  await succeed(as(sofia).markDuplicate({ ticketId: duplicate, ofId: merged }));
  await succeed(as(sofia).markDuplicate({ ticketId: duplicate, ofId: null }));
  await succeed(as(diego).moveTicket({ ticketId: moved, queueId: await at('hardware') }));
  await succeed(as(diego).moveTicket({ ticketId: moved, queueId: await at('software') }));
  await succeed(as(marta).escalateTicket({ ticketId: escalated, reason: 'Es de otros.' }));
  await succeed(as(sofia).moveTicket({ ticketId: escalated, queueId: await at('software') }));
  await solutions(moved);
  await organizations(moved);
  await closedOnes();
}

async function solutions(ticketId: string): Promise<void> {
  const { marta, sofia } = tenant;
  const { article } = await succeed(as(marta).createArticle({ title: 'Así', body: 'Así se hace.' }));
  await succeed(as(marta).linkSolution({ ticketId, articleId: article.id }));
  await succeed(as(marta).updateArticle({ articleId: article.id, title: 'Así no' }));
  await succeed(as(marta).publishArticle({ articleId: article.id }));
  await succeed(as(marta).archiveArticle({ articleId: article.id }));
  await succeed(as(marta).linkSolution({ ticketId, articleId: null }));
  const { release } = await succeed(as(marta).createRelease({ name: '9.1' }));
  await succeed(as(marta).waitForRelease({ ticketId, releaseId: release.id }));
  await succeed(as(sofia).publishRelease({ releaseId: release.id }));
}

async function organizations(ticketId: string): Promise<void> {
  const { luis, ana, marta, sofia } = tenant;
  const [globex, acme] = [luis, ana].map(({ ctx }) => publicId('Organization', ctx.actor.organizationId ?? '')) as [string, string];
  const { relation } = await succeed(as(marta).relateTicket({ ticketId, kind: 'affects', organizationId: globex }));
  await succeed(as(marta).unrelateTicket({ relationId: relation.id }));
  for (const organizationId of [globex, acme]) {
    const { entitlement } = await succeed(as(sofia).createEntitlement({ organizationId, type: 'PRODUCTION' }));
    await succeed(as(sofia).changeEntitlement({ entitlementId: entitlement.id, validTo: '2099-01-01T00:00:00Z' }));
  }
  const covered = await opens(marta, { requesterId: ana.id, organizationId: acme, environment: 'DEVELOPMENT' });
  await succeed(as(marta).triageTicket({ ticketId: covered, environment: 'PRODUCTION', impact: 'HIGH', urgency: 'HIGH' }));
}

async function closedOnes(): Promise<void> {
  const { ana, luis, sofia } = tenant;
  const closed = await aClosedTicket({ marta: sofia }, luis, { queue: 'hardware' });
  await opens(sofia, { followUpOfId: closed.id, requesterId: ana.id, queue: 'software' });
  const resolved = await aResolvedTicket({ marta: sofia }, luis, { queue: 'hardware' });
  await succeed(as(sofia).draftArticleFromTicket({ ticketId: resolved.id }));
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:write'], requesterId: luis.id });
  const keys = await opens(key, { requesterId: ana.id, queue: 'software' });
  await succeed(as(sofia).revokeApiKey({ apiKeyId: key.id }));
  await deactivate(luis);
  await refusalsOf(as(sofia).handOverTicket({ ticketId: keys, creatorId: ana.id, reason: 'Se fue.' }));
}

beforeAll(async () => {
  tenant = await aTenant(people);
  const { ana, marta, diego, sofia } = tenant;
  const notes = ['ticket:read', 'ticket:read_all', 'note:read'] as const;
  const reader = await aKey(tenant, { permissions: [...notes] });
  const bound = await aKey(tenant, { permissions: ['ticket:read'], organizationId: publicId('Organization', ana.ctx.actor.organizationId ?? '') });
  viewers = {
    ana,
    eva: tenant.people.eva as Bearer,
    marta,
    rosa: tenant.people.rosa as Bearer,
    diego,
    sofia,
    nora: tenant.people.nora as Bearer,
    vera: tenant.people.vera as Bearer,
    reader,
    bound,
  };
  const after = await nowIn(tenant.system);
  await story();
  const last = await opens(ana, { queue: 'software', subject: 'Fin' });
  // All has come to rest: what was hidden stays so, whenever an event is delivered.
  const live = Object.entries(viewers).map(([name, who]) => ({ name, subscriber: listen(who, { after }) }));
  const isDone = (events: readonly EventFactsFragment[]) => events.some(({ ticketId }) => ticketId === last);
  await vi.waitFor(() => expect(live.filter(({ subscriber }) => !isDone(subscriber.events) && !subscriber.isOver()).map(({ name }) => name)).toEqual([]), {
    timeout: 60_000,
  });
  heard = Object.fromEntries(live.map(({ name, subscriber }) => [name, new Map(subscriber.events.map(({ seq, changes }) => [seq, changes]))]));
  await Promise.all(live.map(({ subscriber }) => subscriber.leave()));
}, 240_000);

const idForm = /\b(?!msg_)[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}\b/g;

async function allEvents(who: Bearer): Promise<EventFactsFragment[]> {
  const { nodes, pageInfo } = await as(who).events({ first: 100 });
  return pageInfo.hasNextPage ? [...nodes, ...(await as(who).events({ first: 100, after: pageInfo.endCursor })).nodes] : nodes;
}

const names = ['ana', 'eva', 'marta', 'rosa', 'diego', 'sofia', 'nora', 'vera', 'reader', 'bound'];

test.each(names)('the changes of events tell %s of nothing that they could not look up', async (name) => {
  const who = viewers[name] as Bearer;
  const told = (await allEvents(who)).map(({ type, changes }) => [type, changes] as const);
  const ids = [
    ...new Set([...told.map(([, changes]) => changes), ...(heard[name]?.values() ?? [])].flatMap((changes) => JSON.stringify(changes).match(idForm) ?? [])),
  ];

  const nodes = [...(await as(who).nodes({ ids: ids.slice(0, 100) })), ...(await as(who).nodes({ ids: ids.slice(100) }))];

  const hidden = ids.filter((_, at) => nodes[at] === null);
  expect(hidden.map((id) => [id, told.filter(([, changes]) => JSON.stringify(changes).includes(id)).map(([type]) => type)])).toEqual([]);
});

test.each(names)('subscriptions and queries tell %s the same changes', async (name) => {
  const queried = new Map((await allEvents(viewers[name] as Bearer)).map(({ seq, changes }) => [seq, changes]));
  const both = [...(heard[name] ?? [])].filter(([seq]) => queried.has(seq));

  expect(both.length).toBeGreaterThan(3);
  for (const [seq, changes] of both) expect([seq, changes]).toEqual([seq, queried.get(seq)]);
});

test('the story tells an admin of a thing of each type, so that it would be found in the wrong hands', async () => {
  const ids = (await allEvents(tenant.sofia)).flatMap(({ changes }) => JSON.stringify(changes).match(idForm) ?? []);

  const prefixes = new Set(ids.map((id) => id.slice(0, 3)));
  for (const prefix of ['tkt', 'que', 'org', 'ent', 'rel', 'art', 'lnk', 'key', 'usr', 'sta']) expect(prefixes).toContain(prefix);
});
