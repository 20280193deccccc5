import type { Command } from 'commander';
import { json, name } from './argument-values.ts';
import type { Lazily } from './lazy-action.ts';

export function addOrganizationCommands(program: Command, lazily: Lazily): void {
  const organization = program.command('organization').description('Manage the organizations that a desk supports.');
  organization
    .command('create')
    .description('Add an organization.')
    .argument('<tenant>', 'the desk')
    .argument('<name>', 'its name', name)
    .option('--external-id <id>', 'its id in another system', name)
    .option('--entitlement <type>', 'its right to support from now on: DEVELOPMENT or PRODUCTION')
    .option(...json)
    .action(lazily(async () => (await import('./manage-organizations.ts')).createOrganizationCommand));
  organization
    .command('list')
    .description('List the organizations of a desk: name, id in another system, state.')
    .argument('<tenant>', 'the desk')
    .option(...json)
    .action(lazily(async () => (await import('./manage-organizations.ts')).listOrganizations));
}
