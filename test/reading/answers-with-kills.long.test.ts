import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build, type Serving, serving } from '../start/relevo.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_answers');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });

const kills = Number(process.env.RELEVO_KILLS ?? 6);
const ticketCount = 4;

/** The two servers; one that is being started again is `null`. */
const nodes: (Serving | null)[] = [null, null];
beforeAll(build);
afterAll(() => {
  for (const node of nodes) node?.child.kill('SIGKILL');
});

async function startNode(at: number): Promise<void> {
  nodes[at] = await serving({ DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'fatal' });
}

const unexpected: string[] = [];

/** `null` where the server was killed, or is too busy. */
async function ask(who: Person, query: string) {
  const node = nodes[Math.random() < 0.5 ? 0 : 1];
  if (!node) return pause(20, null);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${who.token}` };
  try {
    const answer = await fetch(`${node.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await answer.json()) as { data?: Read; errors?: { extensions: { retryAfterMs?: number } }[] };
    if (!errors) return data ?? null;
    const { retryAfterMs } = errors[0]?.extensions ?? {};
    if (!retryAfterMs) unexpected.push(JSON.stringify(errors));
    return pause(retryAfterMs ?? 20, null);
  } catch {
    return null;
  }
}

interface ReadTicket {
  id: string;
  version: number;
  messages: { totalCount: number; nodes: { body: string }[] };
  activity: { nodes: { type: string; message: { body: string } | null }[] };
}
interface Read {
  ticket?: ReadTicket;
  tickets?: { nodes: ReadTicket[] };
}

const fields = '{ id version messages(last: 1) { totalCount nodes { body } } activity(last: 1) { nodes { type message { body } } } }';

/** What is known of a ticket from outside. Replies are numbered, and one person writes them one after the other. */
interface Known {
  id: string;
  begun: number;
  /** The latest reply that was acknowledged or shown. */
  latest: number;
  /** What was shown for each version. */
  shown: Map<number, string>;
}

const latestIn = ({ messages }: ReadTicket) => Number(messages.nodes[0]?.body ?? 0);

async function reply(who: Person, known: Known): Promise<void> {
  known.begun += 1;
  const mine = known.begun;
  const answered = await ask(who, `mutation { replyToTicket(input: { ticketId: "${known.id}", body: "${mine}" }) { userErrors { code } } }`);
  if (answered) known.latest = Math.max(known.latest, mine);
  await pause(Math.random() * 100);
}

/** Faults of what one read showed of a ticket, where `latest` was known before it began. */
function faultsOf(ticket: ReadTicket, known: Known, latest: number): string[] {
  const faults: string[] = [];
  const text = JSON.stringify(ticket);
  if (latestIn(ticket) < latest) faults.push(`stale: ${latest} was there before ${text}`);
  if (latestIn(ticket) > known.begun) faults.push(`unknown: ${text}`);
  const [event] = ticket.activity.nodes;
  if (event?.type === 'ticket.replied' && Number(event.message?.body) !== latestIn(ticket)) faults.push(`mixed: ${text}`);
  const before = known.shown.get(ticket.version);
  if (before && before !== text) faults.push(`two answers for one version: ${before} ${text}`);
  known.shown.set(ticket.version, text);
  known.latest = Math.max(known.latest, latestIn(ticket));
  return faults;
}

async function read(who: Person, all: Known[], query: string): Promise<{ tickets: number; faults: string[] }> {
  const latest = new Map(all.map((known) => [known.id, known.latest]));
  const data = await ask(who, query);
  const tickets = data?.tickets?.nodes ?? (data?.ticket ? [data.ticket] : []);
  const faults = tickets.flatMap((ticket) => {
    const known = all.find(({ id }) => id === ticket.id);
    return known ? faultsOf(ticket, known, latest.get(ticket.id) ?? 0) : [];
  });
  return { tickets: tickets.length, faults };
}

/** How many reads needed no statement, as the servers that run now count them. */
async function hits(): Promise<number> {
  const counts = nodes.map(async (node) => {
    const text = await (await fetch(`${node?.url}/metrics`)).text();
    return Number(/^relevo_answer_cache_hits_total (\d+)$/m.exec(text)?.[1] ?? 0);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** The replies in the feed, and those that the requester was told of. */
async function repliesAndNotices({ system, ana }: TestTenant): Promise<{ replies: string[]; told: string[] }> {
  return asSuperuser(async (client) => {
    const values = [system.tenant.id];
    const { rows: replies } = await client.query("select seq from event where tenant_id = $1 and type = 'ticket.replied' order by event.seq", values);
    const { rows: told } = await client.query("select seq from notification where tenant_id = $1 and principal_id = $2 and kind = 'ANSWERED' order by seq", [
      ...values,
      ana.ctx.actor.id,
    ]);
    return { replies: replies.map(({ seq }) => seq), told: told.map(({ seq }) => seq) };
  }, urls.superuser);
}

async function ticketsOf({ ana }: TestTenant): Promise<Known[]> {
  const tickets = await Promise.all(Array.from({ length: ticketCount }, () => aTicket(ana)));
  return tickets.map(({ id }) => ({ id, begun: 0, latest: 0, shown: new Map() }));
}

test(
  'of two servers that are killed while others write, each answers with one state of a ticket, and never with an earlier one than was shown before; of each reply the requester is told once',
  async () => {
    const tenant = await aTenant();
    const all = await ticketsOf(tenant);
    await Promise.all([startNode(0), startNode(1)]);
    let isOver = false;
    let tickets = 0;
    const faults: string[] = [];
    const untilOver = async (step: () => Promise<void>) => {
      while (!isOver) await step();
    };
    const readOnce = async (query: string) => {
      const answer = await read(tenant.marta, all, query);
      tickets += answer.tickets;
      faults.push(...answer.faults);
      await pause(Math.random() * 10);
    };
    const running = [
      ...all.map((known) => untilOver(() => reply(tenant.marta, known))),
      ...all.map(({ id }) => untilOver(() => readOnce(`{ ticket(id: "${id}") ${fields} }`))),
      ...Array.from({ length: 2 }, () => untilOver(() => readOnce(`{ tickets(first: 25) { nodes ${fields} } }`))),
    ];

    for (let kill = 0; kill < kills; kill += 1) {
      await pause(1_000 + Math.random() * 1_000);
      const at = kill % 2;
      const victim = nodes[at];
      nodes[at] = null;
      await victim?.end('SIGKILL');
      await startNode(at);
    }
    await pause(1_000);
    isOver = true;
    await Promise.all(running);

    expect([...unexpected, ...faults].slice(0, 5)).toEqual([]);
    expect(tickets).toBeGreaterThan(kills * 20);
    expect(Math.min(...all.map(({ latest }) => latest))).toBeGreaterThan(kills);
    expect(await hits()).toBeGreaterThan(0);
    const { replies, told } = await repliesAndNotices(tenant);
    expect(told).toEqual(replies);
  },
  60_000 + kills * 30_000,
);
