import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { cli } from './cli.ts';
import type { CommandIo } from './commands/command-io.ts';
import { Refusal } from './core/refusal.ts';
import { StartupError } from './core/startup-error.ts';

/** Runs one command line, without the name of the program, and returns its exit code. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    await cli(io).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const isForPeople = error instanceof StartupError || error instanceof Refusal;
    if (lacksHashing(error)) io.printError(`relevo: ${hashingIsLeftOut}\n`);
    else io.printError(isForPeople ? `relevo: ${error.message}\n` : `${inspect(error)}\n`);
    return 1;
  }
}

const hashingIsLeftOut =
  'npm left out the program that hashes passwords, with --omit=optional: install @node-rs/argon2-linux-x64-gnu, or that of your platform, beside relevo.';

/** As the loader of @node-rs/argon2 says it. */
function lacksHashing(error: unknown): boolean {
  return error instanceof Error && error.message.includes('native binding') && String(error.stack).includes('argon2');
}
