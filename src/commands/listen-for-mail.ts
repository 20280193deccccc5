import { StartupError } from '../core/startup-error.ts';
import { openMailFetcher } from '../mail/incoming/imap/open-mail-fetcher.ts';
import { openMailListener } from '../mail/incoming/listener.ts';
import type { CommandIo } from './command-io.ts';
import { untilAborted } from './signals.ts';
import { waitForMigrations } from './wait-for-migrations.ts';
import { withServices } from './with-services.ts';

/** Takes in mails and nothing else; workers make tickets of them. */
export async function listenForMail(io: CommandIo): Promise<void> {
  const work: Parameters<typeof withServices>[1] = async ({ services, config, stop }) => {
    const { port, mailboxes } = config.incomingMail;
    if (port === undefined && mailboxes.length === 0) {
      throw new StartupError('RELEVO_MAIL_PORT: set it to the port to listen for mail on, or IMAP_URLS to the mailboxes to fetch it from.');
    }
    const listener = port === undefined ? null : await openMailListener(services, config.host);
    const fetcher = openMailFetcher(services);
    if (listener) io.print(`Relevo is listening for mail on ${config.host}:${listener.port}\n`);
    if (mailboxes.length > 0) io.print(`Relevo is fetching mail from ${mailboxes.length} mailboxes\n`);
    await untilAborted(stop);
    await Promise.all([listener?.close(), fetcher.close()]);
  };
  await withServices(io, work, waitForMigrations);
}
