import { afterEach, expect, test, vi } from 'vitest';
import type { Services } from '../../../src/core/context.ts';
import { readRows } from '../../../src/database/tenancy.ts';
import { claimMail } from '../../../src/mail/incoming/incoming-mail.ts';
import { processMails } from '../../../src/mail/incoming/process-mails.ts';
import { aSupportAddress, mailsOf, openTestListener, sendMail } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { theServices } from '../../support/app.ts';

openTestListener();
afterEach(() => void vi.useRealTimers());

const seconds = (count: number) => count * 1_000;
const servicesAfter = (ms: () => number): Services => ({ ...theServices(), now: () => new Date(Date.now() + ms()) });
const workAfter = (ms: number) =>
  processMails(
    servicesAfter(() => ms),
    new AbortController().signal,
  );

async function leasedUntil({ system }: TestTenant): Promise<number> {
  const text = 'select leased_until from incoming_mail where tenant_id = $1';
  const [row] = await readRows<{ leased_until: string }>(system, { text, values: [system.tenant.id] });
  return new Date(row?.leased_until ?? 0).getTime();
}

test('what a killed worker had is taken in half a minute later by another one', async () => {
  const tenant = await aTenant();
  await sendMail({ from: tenant.ana.email, to: await aSupportAddress(tenant), subject: 'No arranca', text: 'Desde ayer.' });
  await claimMail(theServices(), tenant.system.tenant.id);

  await workAfter(seconds(25));
  const before = await mailsOf(tenant);
  await workAfter(seconds(31));

  expect(before).toMatchObject([{ state: 'WAITING' }]);
  expect(await mailsOf(tenant)).toMatchObject([{ state: 'OPENED' }]);
});

test('a worker keeps the mail that it works on, however long that takes', async () => {
  const tenant = await aTenant();
  await sendMail({ from: tenant.ana.email, to: await aSupportAddress(tenant), subject: 'No arranca', text: 'Desde ayer.' });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let [later, release] = [0, () => {}];
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const services = servicesAfter(() => later);
  const { store } = services.storage;
  const slow = { ...services.storage, store: { ...store, read: async (...given: Parameters<typeof store.read>) => held.then(() => store.read(...given)) } };

  const working = processMails({ ...services, storage: slow }, new AbortController().signal);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  for (let renewals = 0; renewals < 6; renewals += 1) {
    later += seconds(10);
    vi.advanceTimersByTime(seconds(10));
    await vi.waitFor(async () => expect(await leasedUntil(tenant)).toBeGreaterThan(Date.now() + later + seconds(25)));
  }
  const takenByOthers = await workAfter(later + seconds(20));
  release();
  await working;

  expect(takenByOthers).toBe(0);
  expect(await mailsOf(tenant)).toMatchObject([{ state: 'OPENED' }]);
});
