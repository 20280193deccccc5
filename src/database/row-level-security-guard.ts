import type { Pool } from 'pg';
import { StartupError } from '../core/startup-error.ts';
import { refuseOlderPolicies } from './development-database.ts';

/** What a role is a member of it can become by `set role`. */
const asked = `
  select
    exists (select from pg_roles r where r.rolsuper and pg_has_role(current_user, r.oid, 'member')) as rules,
    exists (select from pg_roles r where r.rolbypassrls and pg_has_role(current_user, r.oid, 'member')) as bypasses,
    exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns,
    pg_has_role(current_user, 'relevo_app', 'member') as admitted`;

/** Row-level security binds only a role that is no superuser, no owner and has no BYPASSRLS: with any other the server does not start. */
export async function refuseOverPrivileged(pool: Pool): Promise<void> {
  const migrated = await pool.query("select to_regclass('public.tenant') is not null as yes");
  if (!migrated.rows[0].yes) throw new StartupError('The database is not migrated: run `relevo migrate` first.');
  await refuseOlderPolicies(pool);
  const { rules, bypasses, owns, admitted } = (await pool.query(asked)).rows[0];
  const reason = rules ? 'is a superuser, or can become one' : bypasses ? 'has BYPASSRLS' : owns ? 'owns the tables' : null;
  if (reason)
    throw new StartupError(`The role of DATABASE_URL ${reason}, so row-level security would not bind it. Give it a plain role that is a member of relevo_app.`);
  if (!admitted) throw new StartupError('The role of DATABASE_URL is not a member of relevo_app: run `relevo migrate` with DATABASE_DIRECT_URL of the owner.');
}
