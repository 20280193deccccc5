import { setTimeout as pause } from 'node:timers/promises';
import type { ImapMailbox } from '../../../core/config/imap-urls.ts';
import type { Services } from '../../../core/context.ts';
import { fetchMail } from './fetch-mail.ts';
import { type OpenMailbox, openMailbox } from './mailbox.ts';

export interface MailFetcher {
  close(): Promise<void>;
}

const longestPauseMs = 60_000;

/** Fetches mails from the mailboxes of the operator for as long as the process runs. */
export function openMailFetcher(services: Services): MailFetcher {
  const stop = new AbortController();
  const all = services.incomingMail.mailboxes.map((mailbox) => fetchUntil(stop.signal, services, mailbox));
  return {
    close: async () => {
      stop.abort();
      await Promise.all(all);
    },
  };
}

/** What fails is tried again, less and less often: the server may be away. */
async function fetchUntil(stop: AbortSignal, services: Services, mailbox: ImapMailbox): Promise<void> {
  let failures = 0;
  while (!stop.aborted) {
    try {
      await fetchFrom(stop, services, await openMailbox(mailbox));
      failures = 0;
    } catch (err) {
      failures += 1;
      if (!stop.aborted) services.log.warn({ err, host: mailbox.host, user: mailbox.user }, 'a mailbox could not be read; it is tried again');
    }
    await pause(Math.min(500 * 2 ** failures, longestPauseMs), undefined, { signal: stop }).catch(() => undefined);
  }
}

async function fetchFrom(stop: AbortSignal, services: Services, mailbox: OpenMailbox): Promise<void> {
  const close = () => mailbox.client.close();
  stop.addEventListener('abort', close, { once: true });
  try {
    while (!stop.aborted && mailbox.client.usable) {
      await mailbox.news();
      if (!stop.aborted && mailbox.client.usable) await fetchAll(stop, services, mailbox);
    }
  } finally {
    stop.removeEventListener('abort', close);
    close();
  }
}

/** What is in the folder is not taken in yet. A mail that fails stops none behind it, and is tried again in the next round. */
async function fetchAll(stop: AbortSignal, services: Services, mailbox: OpenMailbox): Promise<void> {
  const uids = (await mailbox.client.search({ all: true }, { uid: true })) || [];
  for (const uid of uids) {
    if (stop.aborted) return;
    try {
      await fetchMail(services, mailbox, uid);
    } catch (err) {
      if (!mailbox.client.usable) throw err;
      services.log.warn({ err, uid }, 'a mail could not be fetched; it is tried again');
    }
  }
}
