import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import type { Context, Services } from '../src/core/context.ts';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { desk as bare } from './people/desk.ts';

/**
 * `npm run bench:mail-in` measures mails that come in: accepted over SMTP, and appended by a worker, a second, beside `mailparser` alone in memory, and the memory
 * that they take, also for one mail of 50 MB. `--quick` sends few and asserts no times.
 */
const isQuick = process.argv.includes('--quick');
const count = isQuick ? 30 : 3_000;
const largeBytes = isQuick ? 3_000_000 : 36_000_000;
const senders = 8;
const leastAMinute = 1_000;
const mostMegabytes = 200;

const folder = join(import.meta.dirname, '../.relevo-bench/mail-in');
await rm(folder, { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'mail-in' });
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const env = { LOG_LEVEL: 'error', RELEVO_FILES: join(folder, 'files'), RELEVO_MAIL_PORT: '0', RELEVO_MAIL_TRUSTED_SERVER: 'mx.bench' };
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig(env), databaseUrl, databaseDirectUrl, secret });
const { openMailListener } = await fromBuild<typeof import('../src/mail/incoming/listener.ts')>('mail/incoming/listener.js');
const listener = await openMailListener(services, '127.0.0.1');
try {
  const addresses = await replyAddresses();
  const mails = Array.from({ length: count }, (_, at) => mail(at));
  const alone = await timed(() => parseAlone(mails));
  const before = process.memoryUsage.rss();
  const peak = watchMemory();
  const accepted = await timed(() => sendAll(mails, addresses));
  const appended = await timed(() => takeIn(services));
  const many = peak() - before;
  await insistOnAppended();
  const beforeLarge = process.memoryUsage.rss();
  const peakOfLarge = watchMemory();
  await sendLarge(addresses[0] ?? fail());
  await takeIn(services);
  report({ alone, accepted, appended, many, large: peakOfLarge() - beforeLarge });
} finally {
  await listener.close();
  await close();
  await database.stop();
}

/** Tickets of one person, to which that person answers. */
async function replyAddresses(): Promise<string[]> {
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { openTicket } = await fromBuild<typeof import('../src/tickets/open-ticket.ts')>('tickets/open-ticket.js');
  const { makeReplyAddress } = await fromBuild<typeof import('../src/mail/reply-address.ts')>('mail/reply-address.js');
  const desk = { ...bare, slug: 'mails', people: [...bare.people, { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' as const }] };
  const { as } = await provisionTenant(services, desk, 'no password');
  const ana: Context = as.ana ?? fail();
  const addresses: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    const { code } = await openTicket(ana, { subject: `Uno ${at}`, description: 'Uno.' });
    addresses.push(makeReplyAddress(services, { tenantId: ana.tenant.id, ticketNumber: Number(code.split('-')[1]), personId: ana.actor.id }));
  }
  return addresses;
}

function mail(at: number): Buffer {
  const quoted = Array.from({ length: 20 }, (_, line) => `> La línea ${line} de lo que se dijo antes.`).join('\r\n');
  const header = ['From: ana@mails.example', 'Authentication-Results: mx.bench; dmarc=pass header.from=mails.example', `Subject: Re: ${at}`];
  return Buffer.from(
    `${[...header, `Message-ID: <${at}@mails.example>`, 'Content-Type: text/plain; charset=utf-8'].join('\r\n')}\r\n\r\nRespuesta ${at}.\r\n\r\n${quoted}\r\n`,
  );
}

async function parseAlone(mails: readonly Buffer[]): Promise<void> {
  for (const one of mails) await simpleParser(one);
}

async function sendAll(mails: readonly Buffer[], addresses: readonly string[]): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true, pool: true, maxConnections: senders });
  await Promise.all(
    mails.map((raw, at) => transport.sendMail({ envelope: { from: 'ana@mails.example', to: addresses[at % addresses.length] ?? fail() }, raw })),
  );
  transport.close();
}

async function sendLarge(to: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
  const content = Readable.from(
    (function* () {
      for (let left = largeBytes; left > 0; left -= 65_536) yield randomBytes(Math.min(left, 65_536));
    })(),
  );
  await transport.sendMail({ from: 'ana@mails.example', to, subject: 'Grande', text: 'Adjunto.', attachments: [{ filename: 'big.bin', content }] });
}

async function takeIn(services: Services): Promise<void> {
  const { processMails } = await fromBuild<typeof import('../src/mail/incoming/process-mails.ts')>('mail/incoming/process-mails.js');
  while ((await processMails(services, new AbortController().signal)) > 0);
}

async function insistOnAppended(): Promise<void> {
  const { Client } = await import('pg');
  const root = new Client({ connectionString: database.superuserUrl });
  await root.connect();
  const { rows } = await root.query("select count(*)::int as appended from incoming_mail where state = 'APPENDED'");
  await root.end();
  if (rows[0]?.appended !== count) throw new Error(`${rows[0]?.appended} of ${count} mails were appended.`);
}

/** Returns a function that says the most that the process had since. */
function watchMemory(): () => number {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  return () => {
    clearInterval(timer);
    return most;
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - begun);
}

interface Figures {
  alone: number;
  accepted: number;
  appended: number;
  many: number;
  large: number;
}

function report({ alone, accepted, appended, many, large }: Figures): void {
  console.log(`Mails a second, of ${count}: mailparser alone ${alone.toFixed(0)}, accepted ${accepted.toFixed(0)}, appended ${appended.toFixed(0)}`);
  console.log(
    `Megabytes beyond what the process had: ${(many / 1e6).toFixed(0)} for these, ${(large / 1e6).toFixed(0)} for one of ${((largeBytes * 1.37) / 1e6).toFixed(0)} MB`,
  );
  if (isQuick) return;
  if (Math.min(accepted, appended) * 60 < leastAMinute) throw new Error(`Fewer than ${leastAMinute} mails a minute.`);
  if (Math.max(many, large) / 1e6 > mostMegabytes) throw new Error(`More than ${mostMegabytes} MB.`);
}

function fail(): never {
  throw new Error('Something is missing.');
}
