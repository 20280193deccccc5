import { Command } from 'commander';
import { addOrganizationCommands } from './commands/add-organization-commands.ts';
import { addPersonCommands } from './commands/add-person-commands.ts';
import { addTenantCommands } from './commands/add-tenant-commands.ts';
import { addSessionCommands, addUserCommands } from './commands/add-user-commands.ts';
import { address, date, json, name, version } from './commands/argument-values.ts';
import type { CommandIo } from './commands/command-io.ts';
import { type Lazily, lazyAction } from './commands/lazy-action.ts';
import { version as relevoVersion } from './core/version.ts';

/** Every command reads its other settings from environment variables such as PORT and DATABASE_URL. */
export function cli(io: CommandIo): Command {
  const program = new Command('relevo')
    .description('Self-hosted, multi-tenant help desk whose product is its GraphQL API.')
    .version(relevoVersion, '--version', 'Show the version.')
    .showHelpAfterError('Add --help for the available commands and options.')
    .exitOverride()
    .configureOutput({ writeOut: io.print, writeErr: io.printError, outputError: (text, write) => write(text.replace(/^error: /, 'relevo: ')) });
  const lazily = lazyAction(io);
  program
    .command('serve')
    .description('Serve the API. Without DATABASE_URL it uses an embedded PostgreSQL, which it migrates and seeds.')
    .action(lazily(async () => (await import('./commands/serve.ts')).serve));
  program
    .command('worker')
    .description('Run timers, deadlines, recalculations and purging without serving the API. Any number of workers may run.')
    .action(lazily(async () => (await import('./commands/run-worker.ts')).runWorker));
  program
    .command('mail-listener')
    .description('Take in mails on RELEVO_MAIL_PORT and nothing else; workers make tickets of them. serve does the same where that is set.')
    .action(lazily(async () => (await import('./commands/listen-for-mail.ts')).listenForMail));
  program
    .command('migrate')
    .description('Migrate the database of DATABASE_DIRECT_URL and grant access to the role of DATABASE_URL.')
    .option('--status', 'only list the migrations that are pending')
    .option('--dry-run', 'only print the SQL that would run')
    .option(...json)
    .action(lazily(async () => (await import('./commands/migrate-database.ts')).migrateDatabase));
  program
    .command('distribute')
    .description(
      'Put the tables of a migrated database on the machines of Citus, through DATABASE_DIRECT_URL. Run again after each migrate: it does what is missing.',
    )
    .option('--print', 'only print the statements')
    .action(lazily(async () => (await import('./commands/distribute.ts')).distribute));
  program
    .command('check')
    .description('Look at the settings, the database, the pooler and the bus; say what is wrong and how to mend it.')
    .option('--json', 'print one line of JSON')
    // Wrong settings are among what it finds.
    .action(async (options) => (await import('./commands/check-setup.ts')).checkSetup(io, options));
  program
    .command('seed')
    .description('Create the demonstration desks, or one of them.')
    .argument('[desk]', 'clinic, erp, servicedesk, crm or platform')
    .action(lazily(async () => (await import('./commands/seed-tenants.ts')).seedTenants));
  addTenantCommands(program, lazily);
  addOrganizationCommands(program, lazily);
  addUserCommands(program, lazily);
  addSessionCommands(program, lazily);
  addPersonCommands(program, lazily);
  addKey(program, lazily);
  addSecrets(program, lazily);
  addReports(program, lazily);
  addConfiguration(program, lazily);
  return program;
}

function addKey(program: Command, lazily: Lazily): void {
  const key = program.command('key').description('Manage API keys.');
  key
    .command('issue')
    .description('Issue an API key, which is printed once.')
    .requiredOption('--tenant <slug>', 'the desk')
    .requiredOption('--name <name>', 'the name that the key acts under', name)
    .requiredOption('--for <address>', 'the requester of tickets that the key opens without naming one', address)
    .requiredOption('--permissions <list>', 'comma-separated, such as ticket:read,ticket:write')
    .option('--expires <date>', 'when it expires, such as 2027-01-31', date)
    .action(lazily(async () => (await import('./commands/issue-key.ts')).issueKey));
}

function addSecrets(program: Command, lazily: Lazily): void {
  program
    .command('secrets')
    .description('Manage the encryption of secrets.')
    .command('rotate')
    .description('Encrypt the keys of all desks with the current master key. It can run while the desks are used; if it ends early, the same command goes on.')
    .option(...json)
    .action(lazily(async () => (await import('./commands/rotate-secrets.ts')).rotateSecrets));
}

function addReports(program: Command, lazily: Lazily): void {
  program
    .command('reports')
    .description('Manage the reports of a desk.')
    .command('rebuild')
    .description('Make the facts that reports count again from the events. The result is the same, unless the program that made them had a fault.')
    .argument('<slug>', 'the desk')
    .option(...json)
    .action(lazily(async () => (await import('./commands/rebuild-reports.ts')).rebuildReportsCommand));
}

function addConfiguration(program: Command, lazily: Lazily): void {
  const config = program.command('config').description('Manage the configuration of a desk as a file.');
  const [file, applies] = ['a YAML file; omitted sections stay as they are', 'also apply changed policies to open tickets'];
  config
    .command('export')
    .description('Export the configuration as YAML.')
    .argument('<tenant>', 'the desk')
    .argument('[file]', 'the file to write; printed by default')
    .action(lazily(async () => (await import('./commands/export-configuration.ts')).exportConfiguration));
  config
    .command('plan')
    .description('Show what a file would change and which open tickets it would affect, without applying it.')
    .argument('<tenant>', 'the desk')
    .argument('<file>', file)
    .option('--apply-to-open-tickets', applies)
    .action(lazily(async () => (await import('./commands/plan-configuration.ts')).planConfiguration));
  config
    .command('apply')
    .description('Apply a file, as a whole or not at all.')
    .argument('<tenant>', 'the desk')
    .argument('<file>', file)
    .option('--apply-to-open-tickets', applies)
    .option('--expect-version <number>', 'only if the desk is still at this version', version)
    .action(lazily(async () => (await import('./commands/apply-configuration.ts')).applyConfiguration));
}
