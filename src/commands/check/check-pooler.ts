import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { connectTo } from '../../database/connect.ts';
import { isNameless } from '../../database/database-error.ts';
import { checkTimeouts } from './check-connection.ts';
import { type Finding, ok, warning, wrong } from './finding.ts';

const waitMs = 2_000;

/** Whether statements that are prepared under names survive on the way to the server. */
export async function checkNames(url: string, client: Client, statements: 'named' | 'unnamed'): Promise<Finding> {
  if (!(await isPooled(client))) return ok('pooler', 'none in front of DATABASE_URL');
  if (statements === 'unnamed') return ok('pooler', 'there is one, and statements go without names');
  if (await keepsNames(url, client)) return ok('pooler', 'there is one, and it knows prepared statements');
  const mend = 'Set DATABASE_STATEMENTS=unnamed, or use PgBouncer 1.21 or newer with max_prepared_statements above zero, which is quicker.';
  return warning('pooler', 'there is one that does not know prepared statements', mend);
}

/** A pooler makes up the id of the process that it tells to its clients. */
async function isPooled(client: Client): Promise<boolean> {
  const { rows } = await client.query('select pg_backend_pid() as pid');
  return rows[0].pid !== (client as unknown as { processID: number }).processID;
}

/** While another client holds the connection on which a statement was prepared, the statement is asked for again. */
async function keepsNames(url: string, client: Client): Promise<boolean> {
  const other = await connectTo(url, checkTimeouts);
  const named = { name: 'relevo_check', text: 'select 1' };
  try {
    await client.query(named);
    await other.query('begin');
    return await client.query(named).then(
      () => true,
      (error) => !isNameless(error),
    );
  } finally {
    await other.end();
  }
}

/** Whether notifications arrive: through a pooler in transaction mode none does, and no error tells. */
export async function checkListening(url: string, client: Client): Promise<Finding> {
  const channel = `relevo_check_${randomBytes(6).toString('hex')}`;
  const heard = new Promise<boolean>((resolve) => client.once('notification', () => resolve(true)));
  await client.query(`listen ${channel}`);
  const other = await connectTo(url, checkTimeouts);
  await other.query(`select pg_notify('${channel}', '')`).finally(() => other.end());
  const nothing = setTimeout(waitMs, false, { ref: false });
  if (await Promise.race([heard, nothing])) return ok('listening', 'notifications arrive by DATABASE_DIRECT_URL');
  return wrong('listening', 'no notification arrives by DATABASE_DIRECT_URL', 'Let it lead past the pooler, straight to PostgreSQL: migrations need that too.');
}
