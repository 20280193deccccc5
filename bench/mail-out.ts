import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import type { Context } from '../src/core/context.ts';
import { openBenchDatabase } from './data/bench-database.ts';
import { fromBuild } from './from-build.ts';
import { desk as bare } from './people/desk.ts';

/**
 * `npm run bench:mail-out` measures how much slower a reply is where a million mails wait, and how many of them a worker sends a second to an SMTP server on
 * loopback, beside nodemailer alone. `--quick` has few waiting, and only checks that what it sent was taken.
 */
const isQuick = process.argv.includes('--quick');
const waiting = isQuick ? 5_000 : 1_000_000;
const tickets = isQuick ? 50 : 1_000;
const replies = isQuick ? 20 : 400;
const sendingMs = isQuick ? 2_000 : 20_000;
const mostSlower = 1.1;
const claims = 50;

await rm(join(import.meta.dirname, '../.relevo-bench/mail-out'), { recursive: true, force: true });
const database = await openBenchDatabase({ name: 'mail-out' });
const root = new Client({ connectionString: database.superuserUrl });
await root.connect();
const { child: server, port } = await openSmtp();
const { openServices } = await fromBuild<typeof import('../src/services.ts')>('services.js');
const { readConfig } = await fromBuild<typeof import('../src/core/config/config.ts')>('core/config/config.js');
const env = { LOG_LEVEL: 'error', SMTP_URL: `smtp://127.0.0.1:${port}`, RELEVO_MAIL_DOMAIN: 'help.example' };
const { serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret } = database;
const { services, close } = await openServices({ ...readConfig(env), databaseUrl, databaseDirectUrl, secret });
try {
  const [full, empty] = [await aDesk('full', tickets), await aDesk('empty', tickets)];
  await endAll();
  const before = await timesOfReplies(full, empty);
  await endAll();
  await fill(full);
  const after = await timesOfReplies(full, empty);
  await root.query("update delivery set state = 'SKIPPED', ended_at = now() where tenant_id = $1 and state = 'WAITING'", [empty.tenantId]);
  report(before, after);
  await measureSending(full);
  await measureOneTicket(full);
} finally {
  await close();
  server.disconnect();
  await root.end();
  await database.stop();
}

interface Desk {
  tenantId: string;
  marta: Context;
  ticketIds: string[];
}

/** Tickets of one person, each of which was answered once, so that a mail tells it. */
async function aDesk(slug: string, count: number): Promise<Desk> {
  const { provisionTenant } = await fromBuild<typeof import('../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { openTicket } = await fromBuild<typeof import('../src/tickets/open-ticket.ts')>('tickets/open-ticket.js');
  const { publicId } = await fromBuild<typeof import('../src/core/ids.ts')>('core/ids.js');
  const seed = { ...bare, slug, people: [...bare.people, { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' as const }] };
  const { as } = await provisionTenant(services, seed, 'no password');
  const [ana, marta] = [as.ana ?? fail(), as.marta ?? fail()];
  const ticketIds: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id } = await openTicket(ana, { subject: `No arranca ${at}`, description: 'La aplicación no arranca desde ayer.' });
    ticketIds.push(publicId('Ticket', id));
  }
  const desk = { tenantId: ana.tenant.id, marta, ticketIds };
  for (const ticketId of ticketIds) await reply(desk, ticketId);
  return desk;
}

async function reply({ marta }: Desk, ticketId: string): Promise<void> {
  const { replyToTicket } = await fromBuild<typeof import('../src/conversations/reply-to-ticket.ts')>('conversations/reply-to-ticket.js');
  await replyToTicket(marta, { ticketId, body: 'Lo miramos ahora mismo.\n\n¿Desde cuándo no arranca, y en qué equipo?' });
}

async function endAll(): Promise<void> {
  await root.query("update delivery set state = 'SKIPPED', ended_at = now() where state = 'WAITING'");
  await root.query('vacuum analyze delivery');
}

/** Copies of the mails that its replies made: each ticket has its share of them, in the order of their time. */
async function fill({ tenantId }: Desk): Promise<void> {
  await root.query(
    `insert into delivery (tenant_id, id, kind, template, principal_id, ticket_id, message_id, audience, seq, is_response, created_at, next_attempt_at, gives_up_at)
     select v.tenant_id, uuidv7(), v.kind, v.template, v.principal_id, v.ticket_id, v.message_id, v.audience, v.seq - 1000000000 + n, false,
       now() - interval '1 day', now() - interval '1 day' + n * interval '1 second', now() + interval '2 days'
     from generate_series(1, $2::int) n cross join (select * from delivery where tenant_id = $1 and kind = 'ANSWERED' order by seq limit $3) v`,
    [tenantId, waiting / tickets, tickets],
  );
  await root.query('vacuum analyze delivery');
}

interface Times {
  full: number;
  empty: number;
}

/** In milliseconds, the median; one desk after the other, so that both have the same machine. */
async function timesOfReplies(full: Desk, empty: Desk): Promise<Times> {
  const times: { full: number[]; empty: number[] } = { full: [], empty: [] };
  for (let at = 0; at < replies; at += 1) {
    const both = [['full', full] as const, ['empty', empty] as const];
    for (const [name, desk] of at % 2 === 0 ? both : both.toReversed()) {
      const ticketId = desk.ticketIds[at % tickets] ?? fail();
      const begun = performance.now();
      await reply(desk, ticketId);
      times[name].push(performance.now() - begun);
    }
  }
  return { full: median(times.full), empty: median(times.empty) };
}

function report(before: Times, after: Times): void {
  const ratio = after.full / after.empty;
  console.log(
    `A reply, median of ${replies}, in ms: none waiting ${after.empty.toFixed(2)}, ${waiting} waiting ${after.full.toFixed(2)}, ratio ${ratio.toFixed(2)}`,
  );
  console.log(
    `  before any waited, in the same two desks: ${before.empty.toFixed(2)} and ${before.full.toFixed(2)}, ratio ${(before.full / before.empty).toFixed(2)}`,
  );
  if (!isQuick && ratio > mostSlower) throw new Error(`A reply is more than ${mostSlower} times as slow.`);
}

async function measureSending({ tenantId }: Desk): Promise<void> {
  const claim = await timeOfClaims(tenantId);
  const already = await taken();
  const { sendDeliveries } = await fromBuild<typeof import('../src/mail/outgoing/send-deliveries.ts')>('mail/outgoing/send-deliveries.js');
  const { closeMailer } = await fromBuild<typeof import('../src/mail/outgoing/mailer.ts')>('mail/outgoing/mailer.js');
  const begun = performance.now();
  while (performance.now() - begun < sendingMs && (await sendDeliveries(services, new AbortController().signal, async () => [tenantId])) > 0);
  const seconds = (performance.now() - begun) / 1_000;
  closeMailer(services);
  const sent = (await taken()) - already;
  const { rows } = await root.query("select count(*)::int as sent from delivery where tenant_id = $1 and state = 'SENT'", [tenantId]);
  if (sent === 0 || rows[0]?.sent !== sent) throw new Error(`${rows[0]?.sent} mails are noted as sent, and the server took ${sent}.`);
  const alone = await nodemailerAlone(Math.min(sent, 2_000));
  console.log(
    `Mails a second: worker ${(sent / seconds).toFixed(0)} of ${sent}, nodemailer alone ${alone.toFixed(0)}; a claim of 20 takes ${claim.toFixed(1)} ms`,
  );
}

/** All that wait are of one ticket and one person, of which only one may leave at a time. */
async function measureOneTicket({ tenantId }: Desk): Promise<void> {
  await root.query(
    `update delivery v set ticket_id = one.ticket_id from (select ticket_id from delivery where tenant_id = $1 and state = 'WAITING' limit 1) one
     where v.tenant_id = $1 and v.state = 'WAITING'`,
    [tenantId],
  );
  await root.query('vacuum analyze delivery');
  console.log(`A claim where all of them are of one ticket takes ${(await timeOfClaims(tenantId, 1)).toFixed(1)} ms`);
}

/** What they claimed waits again afterwards. */
async function timeOfClaims(tenantId: string, count = claims): Promise<number> {
  const { claimDeliveries } = await fromBuild<typeof import('../src/mail/outgoing/claim-deliveries.ts')>('mail/outgoing/claim-deliveries.js');
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now();
    const claimed = await claimDeliveries(services, tenantId);
    times.push(performance.now() - begun);
    const again = 'update delivery set next_attempt_at = created_at where tenant_id = $1 and id = any($2)';
    await root.query(again, [tenantId, claimed.map(({ id }) => id)]);
  }
  return median(times);
}

/** The same server, as many connections, a mail of the same length. */
async function nodemailerAlone(count: number): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true, maxConnections: 5 });
  const words = 'Lo miramos ahora mismo. '.repeat(20);
  const mail = { from: 'support@help.example', to: 'ana@full.example', subject: 'Respuesta', text: words, html: `<p>${words}</p>` };
  const begun = performance.now();
  await Promise.all(Array.from({ length: count }, () => transport.sendMail(mail)));
  transport.close();
  return (count * 1_000) / (performance.now() - begun);
}

async function openSmtp(): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(import.meta.dirname, 'mail-out/open-smtp.ts'));
  const [port] = await once(child, 'message');
  return { child, port: Number(port) };
}

async function taken(): Promise<number> {
  server.send('How many?');
  const [count] = await once(server, 'message');
  return Number(count);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function fail(): never {
  throw new Error('Something is missing.');
}
