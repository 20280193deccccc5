import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { aSupportAddress, listenerPort, newestMail, openTestListener, proved } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { as } from '../../support/client.ts';

openTestListener();

const chunk = 65_536;

/** So many bytes, made as they are asked for. */
function bytesOf(size: number, make: (size: number) => Buffer): Readable {
  return Readable.from(
    (function* () {
      for (let left = size; left > 0; left -= chunk) yield make(Math.min(chunk, left));
    })(),
  );
}

/** The most that this process took beyond what it had, in megabytes, while something was done. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  await work().finally(() => clearInterval(timer));
  return (peak - before) / 1_000_000;
}

test('a mail of 50 MB with a file is taken in within 200 MB of memory', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const mail = { from: tenant.ana.email, to, subject: 'Grande', text: 'Adjunto.', headers: [proved(tenant.ana.email)] };
  const transport = createTransport({ host: '127.0.0.1', port: listenerPort(), ignoreTLS: true });
  const size = 35_000_000;

  const peak = await peakOf(async () => {
    await transport.sendMail({ ...mail, attachments: [{ filename: 'big.bin', content: bytesOf(size, randomBytes) }] });
    await newestMail(tenant);
  });

  const opened = await newestMail(tenant);
  expect(opened).toMatchObject({ state: 'OPENED' });
  expect(await as(tenant.ana).conversation({ id: opened.ticket?.id ?? '' })).toMatchObject({ attachments: [{ name: 'big.bin', size }] });
  console.info(`a mail of ${Math.round(opened.size / 1_000_000)} MB with a file took ${Math.round(peak)} MB`);
  expect(peak).toBeLessThan(200);
}, 300_000);

test('a mail of 48 MB of text is taken in within 200 MB of memory', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const { key, value } = proved(tenant.ana.email);
  const header = `From: ${tenant.ana.email}\r\nSubject: Largo\r\n${key}: ${value}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
  const line = Buffer.from(`${'palabra '.repeat(9)}\r\n`.repeat(890));
  const raw = Readable.from(
    (function* () {
      yield Buffer.from(header);
      for (let size = 0; size < 48_000_000; size += line.length) yield line;
    })(),
  );

  const peak = await peakOf(async () => {
    await createTransport({ host: '127.0.0.1', port: listenerPort(), ignoreTLS: true }).sendMail({ envelope: { from: tenant.ana.email, to }, raw });
    await newestMail(tenant);
  });

  expect(await newestMail(tenant)).toMatchObject({ state: 'OPENED' });
  console.info(`a mail of 48 MB of text took ${Math.round(peak)} MB`);
  expect(peak).toBeLessThan(200);
}, 300_000);
