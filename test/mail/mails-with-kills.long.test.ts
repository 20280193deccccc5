import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build, ending, start } from '../start/relevo.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import type { DeliveryRow } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_mails');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let smtp: TestSmtp;
beforeAll(async () => {
  await build();
  smtp = await openTestSmtp();
});

const running = new Set<ReturnType<typeof start>>();
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await smtp.close();
});

function startWorker(): void {
  const mail = { SMTP_URL: smtp.url, RELEVO_MAIL_DOMAIN: 'help.example' };
  const secret = 'a secret of tests that is long enough';
  const child = start(['worker'], { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, ...mail });
  running.add(child);
  void ending(child).then(() => running.delete(child));
}

const rowsOf = ({ system }: TestTenant) =>
  asSuperuser(async (client) => (await client.query<DeliveryRow>('select * from delivery where tenant_id = $1', [system.tenant.id])).rows, urls.superuser);

async function aRepliedTicket(tenant: TestTenant): Promise<void> {
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  for (let reply = 0; reply < 20; reply += 1) await succeed(as(tenant.marta).replyToTicket({ ticketId, body: `Respuesta ${reply}.` }));
}

test('workers that are killed at any instant lose no mail and send none under two ids', async () => {
  const tenant = await aTenant();
  for (let ticket = 0; ticket < 6; ticket += 1) await aRepliedTicket(tenant);

  let kills = 0;
  while ((await rowsOf(tenant)).some(({ state }) => state === 'WAITING')) {
    while (running.size < 2) startWorker();
    const before = smtp.received.length;
    for (let look = 0; look < 300 && smtp.received.length === before; look += 1) await pause(10);
    await pause(Math.random() * 30);
    if (kills < 8) for (const victim of running) victim.kill('SIGKILL');
    kills += 1;
    await asSuperuser((client) => client.query("update delivery set next_attempt_at = now() where state = 'WAITING'"), urls.superuser);
  }

  const rows = await rowsOf(tenant);
  const ids = new Set(smtp.received.map(({ mail }) => mail.messageId));
  expect(rows).toHaveLength(120);
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'SENT'));
  expect([...ids].sort()).toEqual(rows.map(({ mail_id }) => mail_id).sort());
  for (const { mail_id } of rows) {
    const texts = new Set(smtp.received.flatMap(({ mail }) => (mail.messageId === mail_id ? [mail.text] : [])));
    expect(texts.size).toBe(1);
  }
}, 300_000);
