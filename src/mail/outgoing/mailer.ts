import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../../core/config/mail-config.ts';
import type { Services } from '../../core/context.ts';

/** A mail as nodemailer takes it, with what pages show of it. */
export interface Mail extends SendMailOptions {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface Mailer {
  /** Returns the answer of the server. */
  send(deliveryId: string, mail: Mail): Promise<string>;
  close(): void;
}

const mailers = new WeakMap<MailConfig, Promise<Mailer | null>>();

/** One for each process; `null` where mail goes nowhere. It is loaded only where there is something to send. */
export function mailerOf({ mail }: Pick<Services, 'mail'>): Promise<Mailer | null> {
  const known = mailers.get(mail) ?? openMailer(mail);
  mailers.set(mail, known);
  return known;
}

export function closeMailer({ mail }: Pick<Services, 'mail'>): void {
  const known = mailers.get(mail);
  mailers.delete(mail);
  known?.then(
    (mailer) => mailer?.close(),
    () => undefined,
  );
}

const connections = 5;

/** A part of a mail is never read from a file or from another server. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

async function openMailer({ smtpUrl, folder }: MailConfig): Promise<Mailer | null> {
  if (!smtpUrl && !folder) return null;
  const { createTransport } = await import('nodemailer');
  if (!smtpUrl) return writingTo(folder ?? '', createTransport({ ...closed, streamTransport: true, buffer: true }));
  const limits = { maxConnections: connections, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url: smtpUrl, pool: true, ...limits, ...closed });
  return { send: async (_, mail) => (await transport.sendMail(mail)).response, close: () => transport.close() };
}

/** Written whole or not at all; once more it is the same file. */
function writingTo(folder: string, transport: { sendMail(mail: Mail): Promise<{ message: unknown }>; close(): void }): Mailer {
  const write = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, `${name}.part`), content);
    await rename(join(folder, `${name}.part`), join(folder, name));
  };
  const send = async (deliveryId: string, mail: Mail) => {
    const { message } = await transport.sendMail(mail);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { to, subject, text, html } = mail;
    await write(`${deliveryId}.eml`, message as Buffer);
    await write(`${deliveryId}.json`, JSON.stringify({ to, subject, text, html }));
    return 'Written to the folder of mails.';
  };
  return { send, close: () => transport.close() };
}
