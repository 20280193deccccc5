import { StartupError } from '../core/startup-error.ts';
import { rewrapKeys } from '../tickets/secrets/rewrap-keys.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { withServices } from './with-services.ts';

/** Ends badly where a key stays unreadable, so that nobody forgets the master key that opens it. */
export async function rotateSecrets(io: CommandIo, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services, stop }) => {
    const done = await rewrapKeys(services, stop);
    if (done.unreadable > 0) throw new StartupError(`${done.unreadable} keys of desks open with no master key of the settings; set the one before.`);
    if (stop.aborted) throw new StartupError('Stopped in the middle; the same command goes on.');
    printResult(io, options, done, `Encrypted ${done.rewrapped} keys of desks with the current master key; all others were.`);
  });
}
