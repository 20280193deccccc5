import 'reflect-metadata';
import { cli } from './cli.ts';
import { Refusal } from './core/refusal.ts';
import { StartupError } from './core/startup-error.ts';

try {
  await cli().parseAsync();
} catch (error) {
  const isForPeople = error instanceof StartupError || error instanceof Refusal;
  console.error(isForPeople ? `relevo: ${error.message}` : error);
  process.exitCode = 1;
}
