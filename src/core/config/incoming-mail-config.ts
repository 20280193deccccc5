import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import { type ImapMailbox, imapUrls } from './imap-urls.ts';
import { wholeNumber } from './whole-number.ts';

/** The settings of mail that comes in. */
export const incomingMailSettings = {
  RELEVO_MAIL_PORT: wholeNumber.min(0).max(65535).optional(),
  RELEVO_MAIL_TLS_CERT: z.string().min(1).optional(),
  RELEVO_MAIL_TLS_KEY: z.string().min(1).optional(),
  RELEVO_MAX_MAIL_MB: wholeNumber.min(1).max(200).default(50),
  IMAP_URLS: imapUrls.default([]),
  RELEVO_MAIL_DAYS: wholeNumber.min(1).max(36_500).default(90),
  RELEVO_MAIL_TRUSTED_SERVER: z.string().min(1).max(255).toLowerCase().optional(),
  RELEVO_MAIL_DNS: z
    .string()
    .transform((list) => list.split(',').flatMap((server) => server.trim() || []))
    .refine((list) => list.every(isServer), { error: 'must be addresses such as 10.0.0.2 or 10.0.0.2:5353, separated by commas' })
    .default([]),
};

/** How mail comes in. */
export interface IncomingMailConfig {
  /** If absent, no mail is accepted. */
  port: number | undefined;
  /** The files of the certificate and its key; if absent, there is no STARTTLS. */
  tls: { cert: string; key: string } | undefined;
  /** Bytes of one mail at most. */
  maxBytes: number;
  /** The mailboxes that mails are fetched from. */
  mailboxes: ImapMailbox[];
  /** Days for which raw mails are kept. */
  days: number;
  /** The mail server that is believed about who sent a mail, by the name in its `Authentication-Results`; if absent, senders are checked here. */
  trustedServer: string | undefined;
  /** The servers that are asked about senders; the system's own where there are none. */
  dnsServers: string[];
}

export function incomingMailConfig(data: z.infer<z.ZodObject<typeof incomingMailSettings>>): IncomingMailConfig {
  const { RELEVO_MAIL_TLS_CERT: cert, RELEVO_MAIL_TLS_KEY: key } = data;
  if (Boolean(cert) !== Boolean(key)) throw new StartupError('RELEVO_MAIL_TLS_CERT and RELEVO_MAIL_TLS_KEY go together: set both or none.');
  return {
    port: data.RELEVO_MAIL_PORT,
    tls: cert && key ? { cert, key } : undefined,
    maxBytes: data.RELEVO_MAX_MAIL_MB * 1_000_000,
    mailboxes: data.IMAP_URLS,
    days: data.RELEVO_MAIL_DAYS,
    trustedServer: data.RELEVO_MAIL_TRUSTED_SERVER,
    dnsServers: data.RELEVO_MAIL_DNS,
  };
}

/** An address of a server, with or without a port. */
function isServer(text: string): boolean {
  return /^(\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?|\[[0-9a-f:]+\]:\d{1,5}|[0-9a-f:]*:[0-9a-f:]+)$/i.test(text);
}
