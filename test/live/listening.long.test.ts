import { setTimeout } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { openLog } from '../../src/core/log.ts';
import { readyFor } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';

const healthOf = async ({ url }: App) => (await (await fetch(`${url}/healthz`)).json()) as object;
const busOf = (app: App) => healthOf(app).then((health) => (health as { bus: string }).bus);

test('a listener with a wrong password says so once, pauses longer and longer, shows in health, and goes on by itself', async () => {
  const lines: { msg: string; reason?: string }[] = [];
  const log = openLog('info', { write: (line) => void lines.push(JSON.parse(line)) });
  const password = (secret: string) => asSuperuser((client) => client.query(`alter role relevo_listens password '${secret}'`));
  await asSuperuser((client) => client.query("create role relevo_listens login password 'wrong'"));
  const databaseDirectUrl = Object.assign(new URL(inject('urls').server), { username: 'relevo_listens', password: 'right' }).toString();

  const app = await openApp(readyFor({ databaseDirectUrl }), log);
  await setTimeout(1_800);
  const meanwhile = await healthOf(app);
  const ready = await fetch(`${app.url}/readyz`);
  await password('right');

  expect(meanwhile).toMatchObject({ status: 'ok', bus: 'away' });
  expect(ready.status).toBe(200);
  await expect.poll(() => busOf(app)).toBe('connected');
  const said = lines.filter(({ msg }) => /^(cannot listen|listening again)/.test(msg));
  expect(said.map(({ msg }) => msg)).toEqual([expect.stringMatching(/^cannot listen/), 'listening again']);
  expect(said[0]?.reason).toContain('password authentication failed');
  await asSuperuser((client) => client.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'relevo_listens'"));
  await expect.poll(() => lines.some(({ msg }) => msg.startsWith('the listening connection failed'))).toBe(true);
  await expect.poll(() => busOf(app)).toBe('connected');
  await app.close();
  await asSuperuser((client) => client.query('drop role relevo_listens'));
});
