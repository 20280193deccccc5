import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import { domain, smtpUrl, webAddress } from './setting-values.ts';

/** The settings of mail that goes out, and of the addresses to which people answer. */
export const mailSettings = {
  RELEVO_MAIL_DOMAIN: domain.optional(),
  RELEVO_MAIL_FROM: z.email({ error: 'must be an address such as support@help.example' }).optional(),
  RELEVO_PUBLIC_URL: webAddress.optional(),
  SMTP_URL: smtpUrl.optional(),
};

/** How mail leaves and comes back. */
export interface MailConfig {
  /** The domain of the addresses to which people answer, and of the ids of messages. */
  domain: string;
  /** The address that mails are from. */
  from: string;
  /** The server that takes mails. */
  smtpUrl: string | undefined;
  /** The address at which people reach this server, for links that end mails; without it mails have none. */
  publicUrl?: string | undefined;
  /** Where mails are written to without such a server, beside an embedded database. With neither, no mail is sent. */
  folder?: string | undefined;
}

export function mailConfig(data: z.infer<z.ZodObject<typeof mailSettings>>): MailConfig {
  const { RELEVO_MAIL_DOMAIN: domain, RELEVO_MAIL_FROM: from, RELEVO_PUBLIC_URL: publicUrl, SMTP_URL: smtpUrl } = data;
  if (smtpUrl && !domain) throw new StartupError('SMTP_URL requires RELEVO_MAIL_DOMAIN, the domain to which people answer.');
  return { domain: domain ?? 'relevo.localhost', from: from ?? `support@${domain ?? 'relevo.localhost'}`, smtpUrl, publicUrl };
}
