import 'reflect-metadata';
import { stopSignal } from './commands/signals.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  stop: stopSignal,
});
