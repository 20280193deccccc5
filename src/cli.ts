import { Command, InvalidArgumentError } from 'commander';
import type { CommandIo } from './commands/command-io.ts';
import { isKey, isLine } from './core/text.ts';
import { slugShape } from './tenants/slug.ts';

/** Every command reads its other settings from environment variables such as PORT and DATABASE_URL. */
export function cli(io: CommandIo): Command {
  const program = new Command('relevo')
    .description('Self-hosted, multi-tenant help desk whose product is its GraphQL API.')
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
    .command('migrate')
    .description('Migrate the database of DATABASE_DIRECT_URL and grant access to the role of DATABASE_URL.')
    .action(lazily(async () => (await import('./commands/migrate-database.ts')).migrateDatabase));
  program
    .command('seed')
    .description('Create the demonstration desks, or one of them.')
    .argument('[desk]', 'clinic, erp, servicedesk, crm or platform')
    .action(lazily(async () => (await import('./commands/seed-tenants.ts')).seedTenants));
  addTenant(program, lazily);
  addKey(program, lazily);
  addConfiguration(program, lazily);
  return program;
}

function addTenant(program: Command, lazily: Lazily): void {
  const tenant = program.command('tenant').description('Manage desks.');
  tenant
    .command('create')
    .description('Create a desk with a default workflow and its first admin, whose password is printed once.')
    .argument('<slug>', 'its short name for signing in: lower-case letters, digits and hyphens', slug)
    .requiredOption('--name <name>', 'its display name', name)
    .requiredOption('--admin-email <address>', 'the e-mail address of the first admin', address)
    .option('--locale <locale>', 'es, en or pt', 'es')
    .option('--test', 'a desk for trying things out: its time can be changed')
    .action(lazily(async () => (await import('./commands/create-tenant.ts')).createTenantCommand));
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

type Lazily = ReturnType<typeof lazyAction>;

/** A command is loaded when it runs, so that help and usage errors appear at once. */
function lazyAction(io: CommandIo) {
  return <Args extends unknown[]>(load: () => Promise<(io: CommandIo, ...args: Args) => Promise<void>>) =>
    async (...args: Args) =>
      (await load())(io, ...args);
}

function slug(text: string): string {
  if (!slugShape.test(text))
    throw new InvalidArgumentError('A slug has 3 to 40 lower-case letters, digits and hyphens, begins with a letter and does not end with a hyphen.');
  return text;
}

function name(text: string): string {
  if (!isLine(text, 200)) throw new InvalidArgumentError('A name has 1 to 200 characters on one line.');
  return text;
}

function address(text: string): string {
  if (!isKey(text, 254) || !/^\S+@\S+$/.test(text)) throw new InvalidArgumentError('This is not an e-mail address.');
  return text.toLowerCase();
}

function version(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A version is a number of at least 1.');
  return Number(text);
}

function date(text: string): Date {
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime())) throw new InvalidArgumentError('This is not a date.');
  if (parsed.getTime() <= Date.now()) throw new InvalidArgumentError('This date is in the past.');
  return parsed;
}
