import type { Client } from 'pg';
import { sqlState } from '../../database/database-error.ts';
import { migrations } from '../../database/pending-migrations.ts';
import { refuseOverPrivileged } from '../../database/row-level-security-guard.ts';
import { type Finding, firstLine, ok, warning, wrong } from './finding.ts';

/** What `serve` refuses to start with. */
export async function checkRole(setting: string, client: Client): Promise<Finding> {
  try {
    await refuseOverPrivileged(client);
    return ok('role', `row-level security binds the role of ${setting}`);
  } catch (error) {
    if (sqlState(error) === '42704') return wrong('role', 'there is no role relevo_app', 'Run `relevo migrate`, which makes it.');
    return wrong('role', firstLine(error).replaceAll('DATABASE_URL', setting));
  }
}

const tables = `
  select c.relname as name, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as "isSecured",
    has_table_privilege('relevo_app', c.oid, 'select') as "isGranted"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'tenant_slug' order by c.relname`;

/** Every table of tenants keeps them apart, and the serving role may read it. */
export async function checkTables(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string; isSecured: boolean; isGranted: boolean }>(tables);
  const namesOf = (isFaulty: (row: (typeof rows)[number]) => boolean) => rows.filter(isFaulty).map(({ name }) => name);
  const [open, closed] = [namesOf(({ isSecured }) => !isSecured), namesOf(({ isGranted }) => !isGranted)];
  const [secure, grant] = [
    'As the owner: alter table … enable row level security, with the policy that the migration has.',
    'As the owner: grant what the migrations grant to relevo_app.',
  ];
  if (open.length === 0 && closed.length === 0) return [ok('tables', `${rows.length} tables of tenants, each with row-level security and grants`)];
  return [
    ...(open.length > 0 ? [wrong('row-level security', `off, or without a policy: ${open.join(', ')}`, secure)] : []),
    ...(closed.length > 0 ? [wrong('grants', `relevo_app may not read ${closed.join(', ')}`, grant)] : []),
  ];
}

/** Which migrations the program has and the database has not, and the other way round. */
export async function checkMigrations(direct: Client): Promise<Finding> {
  const read = await direct.query<{ name: string }>('select name from public.migration').catch((error: unknown) => sqlState(error));
  if (read === '42501') return warning('migrations', 'the role of DATABASE_DIRECT_URL may not read the list', 'Check once with the owner.');
  const [ours, applied] = [[...migrations], typeof read === 'string' ? [] : read.rows.map(({ name }) => name)];
  const [pending, newer] = [ours.filter((name) => !applied.includes(name)), applied.filter((name) => !ours.includes(name))];
  if (pending.length > 0) return wrong('migrations', `pending: ${pending.join(', ')}`, 'Run `relevo migrate`.');
  if (newer.length > 0) return wrong('migrations', `of a newer Relevo: ${newer.join(', ')}`, 'Run the version that made them, or restore a backup.');
  return ok('migrations', 'none is pending');
}
