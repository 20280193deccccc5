import type { Command } from 'commander';
import { address, days, json, name, slug } from './argument-values.ts';
import type { Lazily } from './lazy-action.ts';

export function addTenantCommands(program: Command, lazily: Lazily): void {
  const tenant = program.command('tenant').description('Manage desks.');
  tenant
    .command('create')
    .description('Create a desk with a default workflow and its first admin, whose password is printed once.')
    .argument('<slug>', 'its short name for signing in: lower-case letters, digits and hyphens', slug)
    .requiredOption('--name <name>', 'its display name', name)
    .requiredOption('--admin-email <address>', 'the e-mail address of the first admin', address)
    .option('--locale <locale>', 'es, en or pt', 'es')
    .option('--test', 'a desk for trying things out: its time can be changed')
    .option(...json)
    .action(lazily(async () => (await import('./create-tenant.ts')).createTenantCommand));
  tenant
    .command('list')
    .description('List the desks: slug, name, locale, state.')
    .option(...json)
    .action(lazily(async () => (await import('./manage-tenants.ts')).listTenants));
  tenant
    .command('suspend')
    .description('Suspend a desk: within a second nobody can use it, and nothing of it is lost.')
    .argument('<slug>', 'the desk')
    .option(...json)
    .action(lazily(async () => (await import('./manage-tenants.ts')).suspendTenant));
  tenant
    .command('resume')
    .description('Resume a suspended desk.')
    .argument('<slug>', 'the desk')
    .option(...json)
    .action(lazily(async () => (await import('./manage-tenants.ts')).resumeTenant));
  tenant
    .command('rename')
    .description('Change the display name of a desk, which is part of its configuration.')
    .argument('<slug>', 'the desk')
    .argument('<name>', 'the new display name', name)
    .option(...json)
    .action(lazily(async () => (await import('./manage-tenants.ts')).renameTenant));
  tenant
    .command('keep-events')
    .description('Say how long a desk keeps its events. Older ones are removed, except those of open tickets.')
    .argument('<slug>', 'the desk')
    .argument('<days>', 'a number of days, or `forever`', days)
    .option(...json)
    .action(lazily(async () => (await import('./manage-tenants.ts')).keepEvents));
  tenant
    .command('export')
    .description('Export a desk with all it has as JSON Lines, but for what signs in. Nothing is changed.')
    .argument('<slug>', 'the desk')
    .argument('[file]', 'the file to write; printed by default')
    .action(lazily(async () => (await import('./export-tenant.ts')).exportTenant));
  tenant
    .command('delete')
    .description('Delete a desk with all it has, for good. It is suspended first. If it ends early, the same command goes on.')
    .argument('<slug>', 'the desk')
    .option('--yes-delete <slug>', 'the slug once more, to delete without being asked')
    .option(...json)
    .action(lazily(async () => (await import('./delete-tenant.ts')).deleteTenant));
}
