import { z } from 'zod';

/** A mailbox that mails are fetched from. */
export interface ImapMailbox {
  host: string;
  port: number;
  /** TLS from the first byte. */
  isSecure: boolean;
  /** Without TLS by STARTTLS nothing is fetched. */
  requiresTls: boolean;
  user: string;
  password: string;
  folder: string;
}

const form = 'must be URLs such as imaps://user:password@mail.example/INBOX, separated by blanks';

/** Names and passwords are written as in any URL, so that a `@` in one is `%40`. */
export const imapUrls = z
  .string()
  .transform((list) => list.split(/\s+/).filter((url) => url !== ''))
  .transform((urls, ctx) =>
    urls.map((url) => {
      const mailbox = mailboxOf(url);
      if (!mailbox) ctx.addIssue({ code: 'custom', message: form });
      return mailbox as ImapMailbox;
    }),
  );

function mailboxOf(text: string): ImapMailbox | null {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'imap:' && url.protocol !== 'imaps:') || !url.hostname || !url.username || !url.password) return null;
  const isSecure = url.protocol === 'imaps:';
  try {
    const [user, password, folder] = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent) as [string, string, string];
    const port = url.port ? Number(url.port) : isSecure ? 993 : 143;
    return { host: url.hostname, port, isSecure, requiresTls: url.searchParams.get('requireTLS') === 'true', user, password, folder: folder || 'INBOX' };
  } catch {
    return null;
  }
}
