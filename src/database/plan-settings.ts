import type { Client, Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { sqlState } from './database-error.ts';

const isDistributed = "exists (select from pg_extension where extname = 'citus')";
const settingNow = `select current_database() as database, ${isDistributed} as "isDistributed",
  exists (select from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
    where d.datname = current_database() and s.setrole = 0 and 'plan_cache_mode=force_generic_plan' = any(s.setconfig)) as "isSet"`;

/**
 * Statements are prepared, and planning one again for each tenant costs more than running it, so one plan serves all. On Citus a plan without its tenant
 * leads nowhere (scale S15). It is a setting of the database because from PostgreSQL 16 on the owner may not change the settings of another role.
 */
export async function settlePlans(owner: Client, log: Log): Promise<void> {
  const { rows } = await owner.query<{ database: string; isDistributed: boolean; isSet: boolean }>(settingNow);
  const [now] = rows;
  if (!now || now.isSet !== now.isDistributed) return;
  const change = `alter database ${owner.escapeIdentifier(now.database)} ${now.isDistributed ? 'reset plan_cache_mode' : 'set plan_cache_mode = force_generic_plan'}`;
  await owner.query(change).catch((error: unknown) => {
    // Another migration that runs at the same time has just done it.
    if (/tuple concurrently|duplicate key/.test((error as Error).message)) return;
    if (sqlState(error) !== '42501') throw error;
    log.warn(`The owner of the tables does not own the database, so somebody who does must run: ${change}`);
  });
}

/** Only speed depends on it, so the server starts. */
export async function warnOfPlans(server: Pool, log: Log): Promise<void> {
  const { rows } = await server.query(`select current_setting('plan_cache_mode') <> 'force_generic_plan' and not ${isDistributed} as "isMissing"`);
  if (rows[0]?.isMissing) log.warn('Statements are planned again for each tenant, which is slow: run `relevo migrate`, then connect again.');
}
