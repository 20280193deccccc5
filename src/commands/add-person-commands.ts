import type { Command } from 'commander';
import { address, json } from './argument-values.ts';
import type { Lazily } from './lazy-action.ts';

export function addPersonCommands(program: Command, lazily: Lazily): void {
  const person = program.command('person').description('Answer the rights of a person over what a desk keeps of them.');
  person
    .command('export')
    .description('Export what a desk keeps of a person as JSON Lines. Nothing is changed.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .argument('[file]', 'the file to write; printed by default')
    .action(lazily(async () => (await import('./persons/export-person.ts')).exportPerson));
  person
    .command('erase')
    .description('Erase name, addresses and words of a person, for good. The person is deactivated first. If it ends early, the same command goes on.')
    .argument('<tenant>', 'the desk')
    .argument('<email>', 'the e-mail address', address)
    .option('--yes-erase <email>', 'the address once more, to erase without being asked')
    .option(...json)
    .action(lazily(async () => (await import('./persons/erase-person.ts')).erasePerson));
}
