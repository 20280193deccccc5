import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { signAccessToken } from '../../src/access/access-token.ts';
import { root } from '../../src/core/root.ts';
import { aDatabaseProxy } from '../api/a-database-proxy.ts';
import { aTenant, password } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import type { Addresses, Agent } from './agent.ts';
import { installClients } from './tools.ts';

openTestApp();
beforeAll(installClients, 240_000);

type Open = (addresses: Addresses) => Agent;

/** Loaded once its library is installed, and by a name that is not looked into when all types are checked. */
async function agentOf(client: string, exported: string, addresses: Addresses): Promise<Agent> {
  const module = (await import(join(root, 'test/clients', `with-${client}.ts`))) as Record<string, Open>;
  return (module[exported] as Open)(addresses);
}

/** The token that a tab still has which wakes up after an hour. */
function expiredToken({ accessToken }: { accessToken: string }): string {
  const { tid, sub, sid } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
  const anHourAgo = new Date(theServices().now().getTime() - 3_600_000);
  return signAccessToken(theServices().secret, { tenantId: tid, principalId: sub, sessionId: sid }, anHourAgo).token;
}

test.each([
  ['Apollo Client', 'apollo', 'agentWithApollo'],
  ['urql', 'urql', 'agentWithUrql'],
  ['graphql-request', 'graphql-request', 'agentWithGraphqlRequest'],
])('an agent works for an hour with %s', async (_, client, exported) => {
  const { ana, marta, diego } = await aTenant();
  const tickets = [];
  for (let number = 1; number <= 7; number += 1) tickets.push(await aTicket(ana, { subject: number === 5 ? 'La impresora no responde' : `Asunto ${number}` }));
  const third = tickets[2]?.id ?? '';
  const proxy = await aDatabaseProxy(theApp().url);
  const http = `${proxy.via(theApp().url).replace(/\/$/, '')}/graphql`;
  const agent = await agentOf(client, exported, { http, ws: http.replace('http', 'ws') });
  const ofThird = () => agent.inbox().find(({ id }) => id === third);

  // Signs in, and reads the inbox page by page.
  expect(await agent.signIn({ tenant: marta.tenant, email: marta.email, password })).toBe('Marta Sanz');
  for (const count of [3, 6, 7]) {
    await agent.more();
    await expect.poll(() => agent.inbox().map(({ id }) => id)).toEqual(tickets.slice(0, count).map(({ id }) => id));
  }

  // Finds a ticket, answers another, and sees the answer's ticket where it is listed.
  expect((await agent.search('impresora')).map(({ subject }) => subject)).toEqual(['La impresora no responde']);
  const before = ofThird()?.version ?? 0;
  expect(await agent.reply(third, 'Lo miro.')).toBe('Lo miro.');
  await expect.poll(() => ofThird()?.version).toBeGreaterThan(before);

  // Hears what others do, in the list too.
  await agent.follow();
  const { seq } = (await as(marta).events({ last: 1 })).nodes[0] ?? { seq: '0' };
  const numberedFrom = (count: number) => Array.from({ length: count }, (_, index) => String(Number(seq) + 1 + index));
  await as(diego).changeTicketStatus({ ticketId: third, status: 'in_progress' });
  await expect.poll(() => agent.heard.map(({ type }) => type)).toContain('ticket.status_changed');
  await expect.poll(() => ofThird()?.status.key).toBe('in_progress');

  // Wakes up with a token that has expired, and goes on without signing in.
  agent.tokens = { ...agent.tokens, accessToken: expiredToken(agent.tokens) };
  expect(await agent.whoAmI()).toBe('Marta Sanz');

  // Loses the connection while others go on, and misses and repeats nothing.
  proxy.become('closed');
  for (const body of ['Uno.', 'Dos.', 'Tres.']) await as(diego).replyToTicket({ ticketId: third, body });
  proxy.become('open');
  await as(ana).replyToTicket({ ticketId: third, body: 'Cuatro.' });
  await expect.poll(() => agent.heard.at(-1)?.message?.body, { timeout: 20_000 }).toBe('Cuatro.');
  expect(agent.heard.map((event) => event.seq)).toEqual(numberedFrom(agent.heard.length));
  expect(agent.heard.flatMap(({ message }) => message?.body ?? [])).toEqual(['Uno.', 'Dos.', 'Tres.', 'Cuatro.']);
  expect(agent.heard.at(-1)?.label).toBe('Respuesta');

  await agent.leave();
  proxy.end();
});
