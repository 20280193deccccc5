import type { ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build, ending, start, untilPrinted } from '../../start/relevo.ts';
import { proved, trustedServer } from '../../support/a-mail-listener.ts';
import { aTenant, type Person, password } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, type Bearer, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';
import { makeDatabase } from '../../support/one-postgres.ts';
import { openTestSmtp, type TestSmtp } from '../smtp.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_mail_killed');
const secret = 'a secret of tests that is long enough';
const folder = await mkdtemp(join(tmpdir(), 'relevo-mail-killed-'));
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret, files: join(folder, 'files') });

const kills = Number(process.env.RELEVO_KILLS ?? 6);
/** So many that there are some on their way at each kill. */
const mostSent = Math.max(150, 20 * kills);
const betweenSentMs = 200;

let smtp: TestSmtp;
beforeAll(async () => {
  await build();
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

test('whatever is killed, no mail and no reply that was accepted is lost, none is taken in twice, and none is mailed under two ids', async () => {
  const tenant = await aTenant();
  const to = `support@${tenant.slug}.example`;
  await succeed(as(tenant.sofia).saveSupportAddress({ key: 'support', address: to }));
  const { ticket } = await succeed(as(tenant.ana).openTicket({ subject: 'Uno', description: 'Uno.' }));
  const [port, apiPort] = [await freePort(), await freePort()];
  const env = {
    ...{ DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: secret, RELEVO_FILES: join(folder, 'files'), LOG_LEVEL: 'warn' },
    ...{ RELEVO_MAIL_TRUSTED_SERVER: trustedServer, SMTP_URL: smtp.url, RELEVO_MAIL_DOMAIN: 'help.example' },
  };
  const accepted: string[] = [];
  let isOver = false;
  const replied: string[] = [];
  const sending = Promise.all([
    sendUntil(() => isOver, { port, to, from: tenant.ana.email, code: ticket.code, accepted }),
    replyUntil(() => isOver, { port: apiPort, who: tenant.marta, ticketId: ticket.id, replied }),
  ]);

  const open = [
    () => running(['mail-listener'], { ...env, RELEVO_MAIL_PORT: `${port}` }, 'listening for mail'),
    () => running(['worker'], env, 'Relevo is working'),
    () => running(['serve'], { ...env, PORT: `${apiPort}` }, `:${apiPort}`),
  ];
  const programs = await Promise.all(open.map((program) => program()));
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(Math.random() * 3_000);
    // One of them or, now and then, all at once.
    const killed = kill % 5 === 0 ? open.keys() : [Math.floor(Math.random() * open.length)];
    await Promise.all(
      [...killed].map(async (at) => {
        await end(programs[at] as ChildProcess, 'SIGKILL');
        programs[at] = await (open[at] as () => Promise<ChildProcess>)();
      }),
    );
  }
  await Promise.all(programs.map((child) => end(child, 'SIGKILL')));
  isOver = true;
  await sending;
  if (!process.env.RELEVO_KILLS) await endLeases();
  const worker = await running(['worker'], env, 'Relevo is working');
  const [sofia, ana] = [await signedIn(tenant.sofia), await signedIn(tenant.ana)];
  const isTakenIn = async () => (await as(sofia).incomingMails({ filter: { state: { in: ['WAITING'] } } })).totalCount;
  await expect.poll(isTakenIn, { timeout: 400_000, interval: 200 }).toBe(0);
  const isMailed = async () => (await as(sofia).deliveries({ filter: { state: { eq: 'WAITING' } } })).totalCount;
  await expect.poll(isMailed, { timeout: 600_000, interval: 200 }).toBe(0);
  await end(worker, 'SIGTERM');

  const messages = await allMessages(ana, ticket.id);
  expect(accepted.length).toBeGreaterThan(0);
  expect(accepted.filter((text) => !messages.includes(text))).toEqual([]);
  expect(replied.length).toBeGreaterThan(0);
  expect(replied.filter((text) => !messages.includes(text))).toEqual([]);
  expect(messages.length).toBe(new Set(messages).size);
  const idsOf = (text: string) =>
    new Set(smtp.received.flatMap(({ to, mail }) => (to[0] === tenant.ana.email && mail.text?.includes(`\n${text}\n`) ? [mail.messageId] : [])));
  const written = messages.filter((text) => text.startsWith('Reply '));
  expect(written.map((text) => [text, idsOf(text).size])).toEqual(written.map((text) => [text, 1]));
  console.info(`${kills} kills: ${accepted.length} mails and ${replied.length} replies were accepted, ${smtp.received.length} mails went out`);
}, 3_000_000);

/** Nobody is alive who has them; the long form waits until they end by themselves. */
function endLeases(): Promise<void> {
  return asSuperuser(async (root) => {
    await root.query("update incoming_mail set leased_until = now() where state = 'WAITING'");
    await root.query("update delivery set next_attempt_at = now() where state = 'WAITING'");
  }, urls.superuser);
}

/** With a token of now: many kills take longer than one lasts. */
async function signedIn({ tenant, email }: Person): Promise<Bearer> {
  return { token: (await succeed(as(null).signIn({ tenant, email, password }))).accessToken };
}

interface Sending {
  port: number;
  to: string;
  from: string;
  code: string;
  accepted: string[];
}

interface Replying {
  port: number;
  who: Person;
  ticketId: string;
  replied: string[];
}

/** Each reply is asked for with its key until it is answered, as clients do; what was answered is noted. */
async function replyUntil(isOver: () => boolean, { port, who, ticketId, replied }: Replying): Promise<void> {
  const query = 'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { message { id } userErrors { code } } }';
  let { token } = who;
  for (let at = 0; at < mostSent && !isOver(); at += 1) {
    const input = { ticketId, body: `Reply ${at}.`, idempotencyKey: `reply-${at}` };
    while (!isOver()) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const ask = fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) });
      const answer = await ask.then((response) => response.json()).catch(() => null);
      const { data, errors } = (answer ?? {}) as { data?: { replyToTicket?: { message: object | null } }; errors?: { extensions: { code: string } }[] };
      if (errors?.[0]?.extensions.code === 'UNAUTHENTICATED') token = (await signedIn(who)).token;
      const isDone = Boolean(data?.replyToTicket?.message);
      if (isDone) replied.push(input.body);
      if (isDone) break;
      await pause(50);
    }
    await pause(betweenSentMs);
  }
}

/** Each mail is sent until it is accepted, as servers do; what was accepted is noted. */
async function sendUntil(isOver: () => boolean, { port, to, from, code, accepted }: Sending): Promise<void> {
  for (let at = 0; at < mostSent && !isOver(); at += 1) {
    const text = `Answer ${at}.`;
    const mail = { from, to, subject: `Re: [${code}]`, text, messageId: `<killed-${at}@acme.example>`, date: new Date(0), headers: [proved(from)] };
    while (!isOver()) {
      const isAccepted = await createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
        .sendMail(mail)
        .then(
          () => true,
          () => false,
        );
      if (isAccepted) accepted.push(text);
      if (isAccepted) break;
      await pause(50);
    }
    await pause(betweenSentMs);
  }
}

async function running(args: string[], env: Record<string, string>, words: string): Promise<ChildProcess> {
  const child = start(args, env);
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.resume();
  await untilPrinted(() => (out.includes(words) ? out : undefined));
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = ending(child);
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function allMessages(who: { token: string }, id: string): Promise<string[]> {
  const bodies: string[] = [];
  for (let after: string | null = null; ; ) {
    const found: Awaited<ReturnType<ReturnType<typeof as>['conversationBodies']>> = await as(who).conversationBodies({ id, after });
    bodies.push(...(found?.messages.nodes ?? []).map(({ body }) => body));
    if (!found?.messages.pageInfo.hasNextPage) return bodies;
    after = found.messages.pageInfo.endCursor ?? null;
  }
}
