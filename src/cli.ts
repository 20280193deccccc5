import { Command, InvalidArgumentError } from 'commander';
import { slugShape } from './tenants/slug.ts';

/** Every command reads the environment for the rest: PORT, DATABASE_URL and the others of the README. */
export function cli(): Command {
  const program = new Command('relevo')
    .description('Self-hosted, multi-tenant help desk whose product is its GraphQL API.')
    .showHelpAfterError('Add --help to see what there is.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'relevo: ')) });
  program
    .command('serve')
    .description('Serve the API. Without DATABASE_URL: on an embedded PostgreSQL, migrated, and seeded the first time.')
    .action(lazily(async () => (await import('./commands/serve.ts')).serve));
  program
    .command('worker')
    .description('Do what time asks for without serving: timers, deadlines, recalculations, tidying. Any number of workers may run.')
    .action(lazily(async () => (await import('./commands/run-worker.ts')).work));
  program
    .command('migrate')
    .description('Bring the database of DATABASE_DIRECT_URL up to date and admit the role of DATABASE_URL.')
    .action(lazily(async () => (await import('./commands/migrate-database.ts')).migrateDatabase));
  program
    .command('seed')
    .description('Open the demonstration desks, or one of them.')
    .argument('[desk]', 'clinic, erp, servicedesk, crm or platform')
    .action(lazily(async () => (await import('./commands/seed-tenants.ts')).seedTenants));
  addTenant(program);
  addKey(program);
  addConfiguration(program);
  return program;
}

function addTenant(program: Command): void {
  const tenant = program.command('tenant').description('Tenants.');
  tenant
    .command('create')
    .description('Open a new desk with a plain workflow and its first admin, whose password is printed once.')
    .argument('<slug>', 'its name in sign-in: lower-case letters, digits and hyphens', slug)
    .requiredOption('--name <name>', 'what it is called', name)
    .requiredOption('--admin-email <address>', 'the first admin', address)
    .option('--locale <locale>', 'es, en or pt', 'es')
    .option('--test', 'a desk to try things out: its clock can be moved')
    .action(lazily(async () => (await import('./commands/create-tenant.ts')).createTenantCommand));
}

function addKey(program: Command): void {
  const key = program.command('key').description('API keys.');
  key
    .command('issue')
    .description('Issue an API key; it is printed once.')
    .requiredOption('--tenant <slug>', 'the desk')
    .requiredOption('--name <name>', 'the name it acts under', name)
    .requiredOption('--for <address>', 'the person for whom the tickets are that it opens without saying', address)
    .requiredOption('--permissions <list>', 'with commas, such as ticket:read,ticket:write')
    .option('--expires <date>', 'when it ends by itself, such as 2027-01-31', date)
    .action(lazily(async () => (await import('./commands/issue-key.ts')).issueKey));
}

function addConfiguration(program: Command): void {
  const config = program.command('config').description('What a desk is, as a file.');
  const [file, applies] = ['a YAML file; a section that is left out stays as it is', 'open tickets go under changed policies, too'];
  config
    .command('export')
    .description('Write everything a desk is as YAML.')
    .argument('<tenant>', 'the desk')
    .argument('[file]', 'where to; printed when left out')
    .action(lazily(async () => (await import('./commands/export-configuration.ts')).exportConfiguration));
  config
    .command('plan')
    .description('Show what a file would change, and which open tickets it would touch. Nothing is kept.')
    .argument('<tenant>', 'the desk')
    .argument('<file>', file)
    .option('--apply-to-open-tickets', applies)
    .action(lazily(async () => (await import('./commands/plan-configuration.ts')).planConfiguration));
  config
    .command('apply')
    .description('The desk becomes what a file says, as a whole or not at all.')
    .argument('<tenant>', 'the desk')
    .argument('<file>', file)
    .option('--apply-to-open-tickets', applies)
    .option('--expect-version <number>', 'only if the desk is at this version still', version)
    .action(lazily(async () => (await import('./commands/apply-configuration.ts')).applyConfiguration));
}

/** A command is loaded when it is asked for, so that help and refusals come at once. */
function lazily<Args extends unknown[]>(load: () => Promise<(...args: Args) => Promise<void>>): (...args: Args) => Promise<void> {
  return async (...args) => (await load())(...args);
}

function slug(text: string): string {
  if (!slugShape.test(text))
    throw new InvalidArgumentError('It has 3 to 40 lower-case letters, digits and hyphens, begins with a letter and does not end with a hyphen.');
  return text;
}

function name(text: string): string {
  if (text.trim() === '' || text.length > 200) throw new InvalidArgumentError('A name has 1 to 200 characters.');
  return text;
}

function address(text: string): string {
  if (text.length > 254 || !/^\S+@\S+$/.test(text)) throw new InvalidArgumentError('This is not an address.');
  return text.toLowerCase();
}

function version(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A version is a number, from 1 on.');
  return Number(text);
}

function date(text: string): Date {
  const read = new Date(text);
  if (Number.isNaN(read.getTime())) throw new InvalidArgumentError('This is not a date.');
  if (read.getTime() <= Date.now()) throw new InvalidArgumentError('This day is past.');
  return read;
}
