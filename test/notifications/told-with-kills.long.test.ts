import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build, ending, type Serving, serving, start } from '../start/relevo.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { stillWaiting, waitingSince } from '../worker/due-tickets.ts';
import { notificationsOf } from './news-of.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_told_with_kills');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const environment = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, LOG_LEVEL: 'fatal' };

const kills = Number(process.env.RELEVO_KILLS ?? 6);
const running = new Set<ReturnType<typeof start>>();
let server: Serving | null = null;
beforeAll(build);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  server?.child.kill('SIGKILL');
});

function startWorker(): void {
  const child = start(['worker'], environment);
  running.add(child);
  void ending(child).then(() => running.delete(child));
}

/** Workers do what is due; with kills, one is killed each time that they have done some more of it. */
async function workersDo(tenant: TestTenant, kills: number): Promise<{ killed: number }> {
  let waiting = await stillWaiting(tenant);
  let left = kills;
  while (waiting > 0) {
    while (running.size < 2) startWorker();
    await pause(20);
    const now = await stillWaiting(tenant);
    if (now === waiting || left === 0) {
      waiting = now;
      continue;
    }
    await pause(Math.random() * 40);
    const [victim] = running;
    victim?.kill('SIGKILL');
    left -= 1;
    waiting = now;
  }
  return { killed: kills - left };
}

/** Who was told of each event of the clock: as many lines as there are notifications, and one for an event that told nobody. */
async function told({ system }: TestTenant): Promise<string[]> {
  const text = `select t.subject || ' ' || e.type || ': ' || coalesce(p.name || ' ' || n.kind, 'nobody') as line
    from event e join ticket t on t.tenant_id = e.tenant_id and t.id = e.ticket_id
      left join notification n on n.tenant_id = e.tenant_id and n.seq = e.seq left join principal p on p.tenant_id = n.tenant_id and p.id = n.principal_id
    where e.tenant_id = $1 and e.type in ('sla.breached', 'ticket.closed', 'ticket.reminded') order by line`;
  return asSuperuser(async (client) => (await client.query<{ line: string }>(text, [system.tenant.id])).rows.map(({ line }) => line), urls.superuser);
}

test('of what workers do that are killed at any instant each person is told once, as where none is killed', async () => {
  const since = later(new Date(), -hours(50));
  const killed = await waitingSince(since, 120);

  const done = await workersDo(killed, kills);
  const undisturbed = await waitingSince(since, 120);
  await workersDo(undisturbed, 0);

  const lines = await told(undisturbed);
  expect(lines.filter((line) => line.includes('SLA_BREACHED')).length).toBeGreaterThanOrEqual(120);
  expect(done.killed).toBeGreaterThan(0);
  expect(await told(killed)).toEqual(lines);
}, 240_000);

/** Whether the answer came; the server may have been killed before. */
async function isMarked({ token }: TestTenant['marta'], id: string, url: string): Promise<boolean> {
  const query = 'mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { userErrors { code } } }';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input: { ids: [id], isRead: true } } }),
    });
    const { data } = (await answer.json()) as { data?: { markNotifications: { userErrors: unknown[] } } };
    return data?.markNotifications.userErrors.length === 0;
  } catch {
    return false;
  }
}

test('a server that is killed while somebody marks keeps what it acknowledged, and marks nothing else', async () => {
  const { ana, marta } = await aTenant();
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  for (let reply = 0; reply < 30; reply += 1) await succeed(as(ana).replyToTicket({ ticketId, body: `Respuesta ${reply}.` }));
  const ids = (await notificationsOf(marta)).map(({ id }) => id);
  const asked = new Set<string>();
  const acknowledged = new Set<string>();

  for (let kill = 0; kill < Math.min(kills, 3); kill += 1) {
    const alive = await serving(environment);
    server = alive;
    const marking = ids.slice(kill * 8, kill * 8 + 8).map(async (id) => {
      asked.add(id);
      if (await isMarked(marta, id, alive.url)) acknowledged.add(id);
    });
    await Promise.race(marking);
    await alive.end('SIGKILL');
    await Promise.all(marking);
  }

  const read = new Set((await notificationsOf(marta)).filter(({ readAt }) => readAt !== null).map(({ id }) => id));
  expect(acknowledged.size).toBeGreaterThan(0);
  expect([...acknowledged].filter((id) => !read.has(id))).toEqual([]);
  expect([...read].filter((id) => !asked.has(id))).toEqual([]);
  for (const id of asked) await succeed(as(marta).markNotifications({ ids: [id], isRead: true }));
  expect((await as(marta).notifications()).unreadNotificationCount).toBe(ids.length - asked.size);
}, 240_000);
