import 'reflect-metadata';
import { askLine } from './commands/ask-line.ts';
import { stopSignal } from './commands/signals.ts';
import { run } from './run.ts';

export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    print: (text) => process.stdout.write(text),
    printError: (text) => process.stderr.write(text),
    ask: askLine,
    stop: stopSignal,
  });
}
