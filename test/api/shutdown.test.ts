import type { PoolClient } from 'pg';
import { expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, readyFor, theServices } from '../support/app.ts';
import { AssignTicketDocument } from '../support/gql/graphql.ts';
import { aBareSocket, initOf } from './a-socket.ts';

openTestApp();

/** Somebody else has the ticket in hand: whoever wants to change it waits. */
async function lockTicket({ system }: TestTenant, code: string): Promise<PoolClient> {
  const client = await theServices().pool.connect();
  await client.query('begin');
  await client.query('select set_tenant($1)', [system.tenant.id]);
  await client.query('select from ticket where tenant_id = $1 and code = $2 for update', [system.tenant.id, code]);
  return client;
}

async function isWaitedFor(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query('select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))) as yes');
  return rows[0].yes;
}

test('a server that closes says so first, finishes what it began, and says goodbye to its sockets', async () => {
  const tenant = await aTenant();
  const { id, code } = await aTicket(tenant.ana);
  const app = await openApp(readyFor());
  const [polite, deaf] = await Promise.all([aBareSocket(undefined, {}, app.url), aBareSocket(undefined, {}, app.url)]);
  polite.say(initOf(tenant.ana));
  deaf.ws.pause();
  const held = await lockTicket(tenant, code);
  const assigning = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tenant.marta.token}` },
    body: JSON.stringify({ query: AssignTicketDocument.toString(), variables: { input: { ticketId: id, assigneeId: tenant.marta.id } } }),
  });
  await expect.poll(() => isWaitedFor(held)).toBe(true);

  const began = performance.now();
  const closing = app.close();
  const readiness = await fetch(`${app.url}/readyz`);
  const goodbye = await polite.ended;
  await held.query('commit');
  held.release();
  const answer = await assigning;
  await closing;

  expect(readiness.status).toBe(503);
  expect(goodbye).toEqual({ code: 1001, reason: 'Going away' });
  expect(await answer.json()).toMatchObject({ data: { assignTicket: { ticket: { assignee: { id: tenant.marta.id } }, userErrors: [] } } });
  expect(performance.now() - began).toBeLessThan(10_000);
  await expect(fetch(`${app.url}/healthz`)).rejects.toThrow();
  deaf.ws.terminate();
});

test('a server that closes waits for no idle connection', async () => {
  const app = await openApp(readyFor());
  await fetch(`${app.url}/healthz`);
  const began = performance.now();

  await app.close();

  expect(performance.now() - began).toBeLessThan(2_000);
});
