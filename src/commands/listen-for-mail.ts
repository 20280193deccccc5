import { StartupError } from '../core/startup-error.ts';
import { openMailListener } from '../mail/incoming/listener.ts';
import type { CommandIo } from './command-io.ts';
import { untilAborted } from './signals.ts';
import { waitForMigrations } from './wait-for-migrations.ts';
import { withServices } from './with-services.ts';

/** Takes in mails and nothing else; workers make tickets of them. */
export async function listenForMail(io: CommandIo): Promise<void> {
  const work: Parameters<typeof withServices>[1] = async ({ services, config, stop }) => {
    if (config.incomingMail.port === undefined) throw new StartupError('RELEVO_MAIL_PORT: set it to the port to listen for mail on.');
    const listener = await openMailListener(services, config.host);
    io.print(`Relevo is listening for mail on ${config.host}:${listener.port}\n`);
    await untilAborted(stop);
    await listener.close();
  };
  await withServices(io, work, waitForMigrations);
}
