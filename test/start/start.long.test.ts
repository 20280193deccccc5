import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, build, ending, postmasterIn, serving, start, sweep } from './relevo.ts';

const home = aHome();
const RELEVO_DATA = `${home}/data`;

beforeAll(build);
afterAll(() => sweep(home));

const tenants = ['clinic', 'erp', 'servicedesk', 'crm', 'platform'];
const bash = async (line: string) => (await promisify(execFile)('bash', ['-c', line])).stdout;

type Token = string | null;
interface Answers {
  signIn?: { accessToken: Token };
  openTicket?: { ticket: { id: string } };
}

async function ask(url: string, query: string, token: Token = null): Promise<Answers> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await answer.json()) as { data: Answers }).data;
}

const openOne = 'mutation { openTicket(input: { subject: "Sin red", description: "No hay red." }) { ticket { id } } }';

async function tokenOf(url: string, tenant: string): Promise<Token> {
  const query = `mutation { signIn(input: { tenant: "${tenant}", email: "marta@${tenant}.example", password: "relevo-demo" }) { accessToken } }`;
  return (await ask(url, query)).signIn?.accessToken ?? null;
}

/** One story, because only the first start is slow and every other one begins where it ended. */
test('the program starts, is killed, starts again, and shuts down in every way there is', async () => {
  const first = await serving({ RELEVO_DATA });
  for (const said of [...tenants, 'ana', 'luis', 'marta', 'diego', 'sofia', 'relevo-demo', first.url]) expect(first.out()).toContain(said);
  expect(JSON.parse(await bash(/^ +(curl .*)$/m.exec(first.out())?.[1] ?? '')).data.tickets.nodes).toHaveLength(3);
  for (const desk of tenants) expect(await tokenOf(first.url, desk)).toBeTruthy();
  const opened = await ask(first.url, openOne, await tokenOf(first.url, 'crm'));

  await first.end('SIGKILL');
  const second = await serving({ RELEVO_DATA });

  const asked = `{ ticket(id: "${opened.openTicket?.ticket.id}") { subject } }`;
  expect(await ask(second.url, asked, await tokenOf(second.url, 'crm'))).toEqual({ ticket: { subject: 'Sin red' } });

  await socketTo(second.url);
  second.child.kill('SIGINT');
  await pause(5);
  expect(await second.end('SIGINT')).toMatchObject({ code: 0, err: '' });
  expect(postmasterIn(RELEVO_DATA)).toBeNull();

  const third = await serving({ RELEVO_DATA });
  expect(await third.end('SIGTERM')).toMatchObject({ code: 0, err: '' });
  expect(postmasterIn(RELEVO_DATA)).toBeNull();

  const fourth = start(['serve'], { RELEVO_DATA });
  const ended = ending(fourth);
  while (!postmasterIn(RELEVO_DATA)) await pause(20);
  fourth.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, out: '', err: '' });
  expect(postmasterIn(RELEVO_DATA)).toBeNull();
}, 200_000);

async function socketTo(url: string): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
}
