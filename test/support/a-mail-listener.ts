import { randomBytes } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, inject } from 'vitest';
import type { IncomingMailConfig } from '../../src/core/config/incoming-mail-config.ts';
import { type MailListener, openMailListener } from '../../src/mail/incoming/listener.ts';
import { processMails } from '../../src/mail/incoming/process-mails.ts';
import { makeReplyAddress } from '../../src/mail/reply-address.ts';
import type { PreparedConfig } from '../../src/services.ts';
import type { Person, TestTenant } from './a-tenant.ts';
import { openTestApp, theServices } from './app.ts';
import { as, succeed } from './client.ts';
import type { IncomingMailFactsFragment } from './gql/graphql.ts';
import { makeDatabase } from './one-postgres.ts';

/** The mail server of the operator, whose word about senders counts. */
export const trustedServer = 'mx.test';

export const incomingMail: IncomingMailConfig = { port: 0, tls: undefined, mailboxes: [], maxBytes: 50_000_000, days: 90, trustedServer, dnsServers: [] };

let listener: MailListener | undefined;

/** The application with a listener for mail on a free port, and a database of its own: workers of other files would look for the bytes of its mails in their folders. */
export function openTestListener(changes: Partial<IncomingMailConfig> = {}): void {
  const config: Partial<PreparedConfig> = { incomingMail: { ...incomingMail, ...changes } };
  beforeAll(async () => {
    const { server, owner } = await makeDatabase(inject('urls').superuser, `relevo_mail_${randomBytes(4).toString('hex')}`);
    Object.assign(config, { databaseUrl: server, databaseDirectUrl: owner });
  });
  openTestApp(config);
  beforeAll(async () => {
    listener = await openMailListener(theServices(), '127.0.0.1');
  });
  afterAll(async () => {
    await listener?.close();
    listener = undefined;
  });
}

export function listenerPort(): number {
  if (!listener) throw new Error('Call openTestListener() at the top of the test file.');
  return listener.port;
}

/** An address of the desk, which no other has. */
export async function aSupportAddress(
  tenant: Pick<TestTenant, 'sofia' | 'slug'>,
  input: { queue?: string; category?: string; severity?: string } = {},
): Promise<string> {
  const address = `support@${tenant.slug}.example`;
  await succeed(as(tenant.sofia).saveSupportAddress({ key: 'support', address, ...input }));
  return address;
}

/** What the operator's server says about a mail that is from whom it says. */
export function proved(address: string): { key: string; value: string } {
  return { key: 'Authentication-Results', value: `${trustedServer}; dmarc=pass header.from=${address.split('@')[1]}` };
}

export interface SentMail extends Omit<SendMailOptions, 'headers'> {
  from: string;
  to: string;
  headers?: Record<string, string>;
  /** Whether the operator's server found the sender to be true. */
  isProved?: boolean;
}

/** Sends a mail over SMTP to the listener; resolves once it was accepted. */
export async function sendMail({ isProved = true, headers = {}, ...mail }: SentMail): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: listenerPort(), ignoreTLS: true });
  const added = isProved ? [proved(mail.from)] : [];
  const { messageId } = await transport.sendMail({ ...mail, headers: [...added, ...Object.entries(headers).map(([key, value]) => ({ key, value }))] });
  return messageId;
}

/** Sends the bytes of a mail as they are. */
export async function sendRaw(raw: string | Buffer, envelope: { from: string; to: string }): Promise<void> {
  await createTransport({ host: '127.0.0.1', port: listenerPort(), ignoreTLS: true }).sendMail({ envelope, raw });
}

const mostRounds = 200;

/** Lets the worker take in all mails that wait, also those that it tries again later. */
export async function takeInMails(): Promise<void> {
  const stop = new AbortController().signal;
  const waiting = "select tenant_id from tenants_with_waiting_mail(now() + interval '1 day')";
  for (let round = 0; round < mostRounds; round += 1) {
    await processMails(theServices(), stop);
    if ((await theServices().connections.query({ text: waiting })).rows.length === 0) return;
  }
  throw new Error(`Some mails still wait: ${JSON.stringify((await theServices().connections.query({ text: waiting })).rows)}`);
}

/** The mails of the desk, the newest first. */
export async function mailsOf({ sofia }: Pick<TestTenant, 'sofia'>): Promise<IncomingMailFactsFragment[]> {
  return (await as(sofia).incomingMails({ first: 100 })).nodes;
}

/** The newest mail of the desk, once it was taken in. */
export async function newestMail(tenant: Pick<TestTenant, 'sofia'>): Promise<IncomingMailFactsFragment> {
  await takeInMails();
  const [newest] = await mailsOf(tenant);
  if (!newest) throw new Error('There is no mail.');
  return newest;
}

/** The address to which a person answers mails about a ticket. */
export function replyAddressOf(person: Person, { code }: { code: string }): string {
  const personId = person.ctx.actor.id;
  return makeReplyAddress(theServices(), { tenantId: person.ctx.tenant.id, ticketNumber: Number(code.split('-')[1]), personId });
}
