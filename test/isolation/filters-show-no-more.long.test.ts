import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLInputObjectType, type GraphQLObjectType, getNamedType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { publicId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aTicket } from '../support/a-ticket.ts';
import { opens, queueIdOf } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, type Bearer, type RawAnswer, socketAs, succeed } from '../support/client.ts';
import { everyRole } from '../support/every-role.ts';

openTestApp();

const schema = publicSchema();
const ticketFields = (schema.getType('Ticket') as GraphQLObjectType).getFields();

/** The parts of a `TicketFilter` that have an id, and by which a ticket shows what they compare. */
const parts = Object.values((schema.getType('TicketFilter') as GraphQLInputObjectType).getFields()).flatMap(({ name, type }) => {
  const named = getNamedType(type);
  return named instanceof GraphQLInputObjectType && 'id' in named.getFields() && name in ticketFields ? [name] : [];
});
/** The ids of a `RelationFilter`, and the fields of a relation that show them. */
const relationParts = { personId: 'person', organizationId: 'organization' } as const;

type Shown = Record<string, { id: string } | null> & {
  id: string;
  relations: { nodes: ({ endedAt: string | null } & Record<string, { id: string } | null>)[] };
};
type Filter = Record<string, Record<string, unknown>>;

interface Trial {
  filter: Filter;
  matches(ticket: Shown): boolean;
}

const selected = `id ${parts.map((name) => `${name} { ... on Node { id } }`).join(' ')} relations(first: 20) { nodes { endedAt person { id } organization { id } } }`;

let tenant: TestTenant;
let viewers: Record<string, Bearer>;
/** Every id that any ticket has in a part. */
let ids: Record<string, string[]>;

/** Asks again once the points have come back. */
async function ask(who: Bearer, query: string, variables: object = {}): Promise<RawAnswer['body']['data']> {
  const { body } = await askAs(who, query, variables);
  const { code, retryAfterMs } = body.errors?.[0]?.extensions ?? {};
  if (code === 'RATE_LIMITED') return pause(retryAfterMs).then(() => ask(who, query, variables));
  return body.data ?? Promise.reject(new Error(JSON.stringify(body)));
}

async function shownTo(who: Bearer): Promise<Shown[]> {
  return (await ask(who, `{ tickets(first: 50) { nodes { ${selected} } } }`)).tickets.nodes;
}

/** Each comparator of ids, told by what the field shows. */
function trialsOf(): Trial[] {
  const ofFields = parts.flatMap((name) => {
    const all = ids[name] ?? [];
    const shown = (ticket: Shown) => ticket[name]?.id ?? null;
    const trial = (comparator: string, value: unknown, matches: (id: string | null) => boolean): Trial => ({
      filter: { [name]: { id: { [comparator]: value } } },
      matches: (ticket) => matches(shown(ticket)),
    });
    const single = all.flatMap((wanted) => [trial('eq', wanted, (id) => id === wanted), trial('neq', wanted, (id) => id !== wanted)]);
    const lists = [trial('in', all, (id) => id !== null && all.includes(id)), trial('nin', all, (id) => id === null || !all.includes(id))];
    return [...single, ...lists, trial('isNull', true, (id) => id === null), trial('isNull', false, (id) => id !== null)];
  });
  const ofRelations = Object.entries(relationParts).flatMap(([name, field]) =>
    (ids[name] ?? []).map((wanted): Trial => {
      const matches = (ticket: Shown) => ticket.relations.nodes.some((one) => one.endedAt === null && one[field]?.id === wanted);
      return { filter: { relation: { [name]: wanted } }, matches };
    }),
  );
  const both = [...ofFields, ...ofRelations];
  return [...both, ...both.map(({ filter, matches }): Trial => ({ filter: { not: filter }, matches: (ticket) => !matches(ticket) }))];
}

beforeAll(async () => {
  tenant = await aTenant(everyRole);
  const { ana, luis, marta, diego, sofia } = tenant;
  const [acme, globex] = [ana, luis].map(({ ctx }) => publicId('Organization', ctx.actor.organizationId ?? '')) as [string, string];
  const [secret, source, elsewhere] = [await opens(ana, { queue: 'hardware' }), await opens(ana, { category: 'question' }), await opens(ana)];
  await succeed(as(sofia).mergeTickets({ ticketId: source, intoId: secret }));
  await succeed(as(sofia).mergeTickets({ ticketId: elsewhere, intoId: await opens(ana) }));
  const closed = await aClosedTicket({ marta: sofia }, luis, { queue: 'hardware' });
  await opens(sofia, { followUpOfId: closed.id, requesterId: ana.id, organizationId: globex, queue: 'software' });
  const related = await opens(marta, { requesterId: ana.id });
  for (const organizationId of [acme, globex]) await succeed(as(marta).relateTicket({ ticketId: related, kind: 'affects', organizationId }));
  await succeed(as(marta).relateTicket({ ticketId: related, kind: 'affects', personId: luis.id }));
  const { release } = await succeed(as(marta).createRelease({ name: '8.2' }));
  await succeed(as(marta).waitForRelease({ ticketId: related, releaseId: release.id }));
  await succeed(as(sofia).assignTicket({ ticketId: related, assigneeId: marta.id }));
  await succeed(as(sofia).moveTicket({ ticketId: (await aTicket(ana)).id, queueId: await queueIdOf(tenant, 'hardware') }));
  const reader = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'note:read'] });
  const bound = await aKey(tenant, { permissions: ['ticket:read'], organizationId: acme });
  viewers = { ana, luis, marta, diego, sofia, nora: tenant.people.nora as Bearer, vera: tenant.people.vera as Bearer, reader, bound };
  const all = await shownTo(sofia);
  const idsIn = (found: ({ id: string } | null | undefined)[]) => [...new Set(found.flatMap((one) => one?.id ?? []))];
  const relations = all.flatMap((ticket) => ticket.relations.nodes);
  ids = {
    ...Object.fromEntries(parts.map((name) => [name, idsIn(all.map((ticket) => ticket[name]))])),
    ...Object.fromEntries(Object.entries(relationParts).map(([name, field]) => [name, idsIn(relations.map((one) => one[field]))])),
  };
}, 120_000);

const names = ['ana', 'luis', 'marta', 'diego', 'sofia', 'nora', 'vera', 'reader', 'bound'];
/** A document has at most twenty fields at its root. */
const atOnce = 9;
/** The tickets that end a subscription. */
const endings = new Set<string>();

test.each(names)(
  'a filter by a relation matches for %s what the fields show, in lists, totals and events',
  async (name) => {
    const who = viewers[name] as Bearer;
    const shown = await shownTo(who);
    const trials = trialsOf();

    for (let first = 0; first < trials.length; first += atOnce) {
      const some = trials.slice(first, first + atOnce);
      const asked = some.map(
        (_, at) =>
          `t${at}: tickets(first: 50, filter: $f${at}) { totalCount nodes { id } } e${at}: events(first: 1, filter: { ticket: $f${at} }) { totalCount }`,
      );
      const declared = some.map((_, at) => `$f${at}: TicketFilter!`).join(' ');
      const data = await ask(
        who,
        `query (${declared}) { all: events(first: 100) { nodes { ticketId } } ${asked.join(' ')} }`,
        Object.fromEntries(some.map(({ filter }, at) => [`f${at}`, filter])),
      );
      for (const [at, { filter, matches }] of some.entries()) {
        const expected = shown.filter(matches).map(({ id }) => id);
        const events = data.all.nodes.filter(({ ticketId }: { ticketId: string }) => expected.includes(ticketId)).length;
        const { nodes, totalCount } = data[`t${at}`];
        const answer = { filter, ids: nodes.map(({ id }: { id: string }) => id).sort(), totalCount, events: data[`e${at}`].totalCount };
        expect(answer).toEqual({ filter, ids: expected.sort(), totalCount: expected.length, events });
      }
    }
  },
  120_000,
);

test.each(names)(
  'a subscription with such a filter tells %s of the same tickets',
  async (name) => {
    const who = viewers[name] as Bearer;
    const shown = await shownTo(who);
    const data = await ask(who, '{ events(first: 1) { nodes { cursor } } }');
    const hidden = Object.fromEntries(parts.map((part) => [part, (ids[part] ?? []).slice(0, 2)]));
    const trials = trialsOf().filter(({ filter }) =>
      Object.entries(filter).some(([part, { id }]) => hidden[part]?.includes((id as { eq?: string })?.eq ?? '')),
    );
    const told = trials.map(() => new Set<string>());
    let finished = 0;
    const sockets = Array.from({ length: Math.ceil(trials.length / 40) }, () => socketAs(who));

    for (const [at, { filter }] of trials.entries()) {
      const next = ({ data }: { data?: unknown }) => {
        const { ticketId, view } = (data as { ticketEvents: { ticketId: string; view: string } }).ticketEvents;
        if (view === 'IN_VIEW') told[at]?.add(ticketId);
      };
      const either = { or: [filter, { subject: { eq: 'Fin' } }] };
      const query = 'subscription ($filter: TicketFilter, $after: String) { ticketEvents(filter: $filter, after: $after) { ticketId view } }';
      sockets[Math.floor(at / 40)]?.subscribe(
        { query, variables: { filter: either, after: data.events.nodes[0]?.cursor } },
        { next, error: () => (finished += 1), complete: () => undefined },
      );
    }
    const last = await opens(name === 'luis' ? tenant.luis : tenant.ana, { subject: 'Fin' });
    endings.add(last);
    await expect.poll(() => finished + told.filter((tickets) => tickets.has(last)).length, { timeout: 30_000 }).toBe(trials.length);
    for (const socket of sockets) await socket.dispose();

    const started = (await as(who).events({ first: 1 })).nodes[0]?.ticket?.id;
    for (const [at, { filter, matches }] of trials.entries()) {
      const expected = shown.filter((ticket) => matches(ticket) && ticket.id !== started && !endings.has(ticket.id)).map(({ id }) => id);
      expect([filter, [...(told[at] ?? [])].filter((id) => !endings.has(id) && id !== started).sort()]).toEqual([filter, expected.sort()]);
    }
  },
  120_000,
);
