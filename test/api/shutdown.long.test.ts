import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, readyFor, theServices } from '../support/app.ts';
import { AssignTicketDocument } from '../support/gql/graphql.ts';
import { aBareSocket, initOf } from './a-socket.ts';

openTestApp();

/** Locks the ticket in another transaction, so that a change of it waits. */
async function lockTicket({ system }: TestTenant, code: string): Promise<PoolClient> {
  const client = await theServices().connections.pool.connect();
  await client.query('begin');
  await client.query('select set_tenant($1)', [system.tenant.id]);
  await client.query('select from ticket where tenant_id = $1 and code = $2 for update', [system.tenant.id, code]);
  return client;
}

async function isWaitedFor(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query('select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))) as yes');
  return rows[0].yes;
}

test('a server that closes reports it first, finishes what it began, and closes its sockets with 1001', async () => {
  const tenant = await aTenant();
  const { id, code } = await aTicket(tenant.ana);
  const app = await openApp(readyFor());
  const [polite, deaf] = await Promise.all([aBareSocket(undefined, {}, app.url), aBareSocket(undefined, {}, app.url)]);
  polite.say(initOf(tenant.ana));
  deaf.ws.pause();
  const held = await lockTicket(tenant, code);
  const assigning = assign(app.url, tenant, id);
  await expect.poll(() => isWaitedFor(held)).toBe(true);

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
  await expect(fetch(`${app.url}/healthz`)).rejects.toThrow();
  deaf.ws.terminate();
});

test('a server that closes ends an idle connection while it still waits for a busy one', async () => {
  const tenant = await aTenant();
  const { id, code } = await aTicket(tenant.ana);
  const app = await openApp(readyFor());
  const idle = await anIdleConnection(app.url);
  const held = await lockTicket(tenant, code);
  const assigning = assign(app.url, tenant, id);
  await expect.poll(() => isWaitedFor(held)).toBe(true);

  const closing = app.close();
  await once(idle, 'close');
  await held.query('commit');
  held.release();

  expect((await assigning).status).toBe(200);
  await closing;
});

/** A connection kept alive after its request was answered. */
async function anIdleConnection(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /healthz HTTP/1.1\r\nhost: relevo\r\n\r\n');
  await once(socket, 'data');
  return socket.resume();
}

function assign(url: string, { marta }: TestTenant, ticketId: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${marta.token}` };
  const body = JSON.stringify({ query: AssignTicketDocument.toString(), variables: { input: { ticketId, assigneeId: marta.id } } });
  return fetch(`${url}/graphql`, { method: 'POST', headers, body });
}
