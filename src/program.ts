import 'reflect-metadata';
import { askLine } from './commands/ask-line.ts';
import { stopSignal } from './commands/signals.ts';
import { StartupError } from './core/startup-error.ts';
import { run } from './run.ts';

export async function main(): Promise<void> {
  const print = printTo(process.stdout);
  const printError = (text: string) => process.stderr.write(text);
  const code = await run(process.argv.slice(2), { env: process.env, print, printError, ask: askLine, stop: stopSignal });
  process.exitCode ||= code;
}

/** Whoever reads the output may leave before its end, such as `head`: what is still to be printed then ends the command. */
function printTo(output: NodeJS.WriteStream): (text: string) => void {
  let isCut = false;
  output.on('error', () => {
    isCut = true;
    process.exitCode = 1;
  });
  return (text) => {
    if (isCut) throw new StartupError('The output was closed before all of it was written.');
    output.write(text);
  };
}
