import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailListener, openMailListener } from '../../../src/mail/incoming/listener.ts';
import { SenderLimits } from '../../../src/mail/incoming/sender-limits.ts';
import { aSupportAddress, mailsOf, openTestListener } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { theServices } from '../../support/app.ts';

openTestListener();

let patient: MailListener;
beforeAll(async () => {
  patient = await openMailListener(theServices(), '127.0.0.1', 3_000);
});
afterAll(() => patient.close());

test('a server that sends a byte now and then is told so and goes, and others are taken in meanwhile', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const slow = connect(patient.port, '127.0.0.1').on('error', () => undefined);
  const told: string[] = [];
  createInterface(slow).on('line', (line) => told.push(line));
  const drip = setInterval(() => slow.write('x'), 50);
  const closed = new Promise((resolve) => slow.once('close', resolve));

  await createTransport({ host: '127.0.0.1', port: patient.port, ignoreTLS: true }).sendMail({ from: tenant.ana.email, to, text: 'Hola.' });
  await closed;
  clearInterval(drip);

  expect(told.at(-1)).toMatch(/^421 .*Too slow/);
  expect(await mailsOf(tenant)).toHaveLength(1);
});

test('a connection on which one mail after the other comes stays', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const transport = createTransport({ host: '127.0.0.1', port: patient.port, ignoreTLS: true, pool: true, maxConnections: 1 });
  const until = performance.now() + 4_000;
  let sent = 0;

  for (; performance.now() < until; sent += 1) await transport.sendMail({ from: tenant.ana.email, to, text: `Número ${sent}.` });
  transport.close();

  expect((await mailsOf(tenant)).length).toBe(Math.min(sent, 100));
});

test('all addresses of a /64 are one', () => {
  const limits = new SenderLimits();

  const entered = Array.from({ length: 25 }, (_, at) => limits.enter(`2001:db8::${at.toString(16)}`));

  expect(entered.filter((one) => one)).toHaveLength(20);
  expect(limits.enter('2001:db8:0:1::1')).toBe(true);
});
