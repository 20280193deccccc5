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
    io.printError(isForPeople ? `relevo: ${error.message}\n` : `${inspect(error)}\n`);
    return 1;
  }
}
