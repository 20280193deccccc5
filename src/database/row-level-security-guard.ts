import { StartupError } from '../core/startup-error.ts';
import { refuseOlderPolicies } from './development-database.ts';
import type { Queryable } from './queryable.ts';

/** A role can become any role that it is a member of, by `set role`. */
const privilegesQuery = `
  select
    exists (select from pg_roles r where r.rolsuper and pg_has_role(current_user, r.oid, 'member')) as "isSuperuser",
    exists (select from pg_roles r where r.rolbypassrls and pg_has_role(current_user, r.oid, 'member')) as "bypassesRls",
    exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as "ownsTables",
    case when to_regrole('relevo_app') is null then false else pg_has_role(current_user, 'relevo_app', 'member') end as "isMember"`;

/** Row-level security does not apply to superusers, owners and roles with BYPASSRLS, so the server refuses to start with one. */
export async function refuseOverPrivileged(pool: Queryable): Promise<void> {
  const migrated = await pool.query("select to_regclass('public.tenant') is not null as yes");
  if (!migrated.rows[0]?.yes) throw new StartupError('The database is not migrated: run `relevo migrate` first.');
  await refuseOlderPolicies(pool);
  const { isSuperuser, bypassesRls, ownsTables, isMember } = (await pool.query(privilegesQuery)).rows[0] ?? {};
  const reason = isSuperuser ? 'is a superuser, or can become one' : bypassesRls ? 'has BYPASSRLS' : ownsTables ? 'owns the tables' : null;
  if (reason)
    throw new StartupError(`The role of DATABASE_URL ${reason}, so row-level security would not bind it. Give it a plain role that is a member of relevo_app.`);
  if (!isMember) throw new StartupError('The role of DATABASE_URL is not a member of relevo_app: run `relevo migrate` with DATABASE_DIRECT_URL of the owner.');
}
