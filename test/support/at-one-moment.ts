import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import type { TestTenant } from './a-tenant.ts';
import { asSuperuser } from './database.ts';

/**
 * Lets none of these changes commit before each has gone as far as it can: whatever one of them reads without a lock, it reads before the others are done.
 * So what holds afterwards holds because of a lock or a key, and not because one happened to be quicker. Not for changes of the configuration, which a process does one after the other.
 */
export function atOneMoment<Answer>({ system }: Pick<TestTenant, 'system'>, ...changes: (() => Promise<Answer>)[]): Promise<Answer[]> {
  return asSuperuser(async (root) => {
    await root.query('begin');
    // Every change moves the head of the feed last of all.
    await root.query('select from feed where tenant_id = $1 for update', [system.tenant.id]);
    let settled = 0;
    const answers = changes.map((change) => change().finally(() => (settled += 1)));
    const all = Promise.all(answers);
    all.catch(() => undefined);
    await untilNoneGoesOn(root, changes.length, () => settled).finally(() => root.query('commit'));
    return all;
  });
}

/** Those who wait for us, and those who wait for them. */
const waiting = `
  with recursive behind (pid) as (
    select pg_backend_pid()
    union select a.pid from pg_stat_activity a join behind b on b.pid = any (pg_blocking_pids(a.pid)) where a.wait_event_type = 'Lock')
  select count(*)::int - 1 as count from behind`;

/** Where one waits for a turn that another one has, and not for a lock, it has gone as far as it can once nothing has moved for a second. */
const quietTurns = 100;

async function untilNoneGoesOn(root: Client, count: number, settled: () => number): Promise<void> {
  let [arrived, quiet] = [0, 0];
  while (arrived < count && !(arrived > 1 && quiet > quietTurns)) {
    const { rows } = await root.query<{ count: number }>(waiting);
    const now = settled() + (rows[0]?.count ?? 0);
    quiet = now === arrived ? quiet + 1 : 0;
    if (quiet > 4 * quietTurns) throw new Error('They did not come as far as a lock.');
    arrived = now;
    await setTimeout(10);
  }
}
