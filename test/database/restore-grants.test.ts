import { Client } from 'pg';
import { expect, inject, test, vi } from 'vitest';
import { openLog } from '../../src/core/log.ts';
import { migrate } from '../../src/database/migrate.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { rightsIn } from '../support/rights.ts';

const log = openLog('silent');

/** As `pg_restore --no-privileges` leaves it: nobody has more than PostgreSQL gives by itself. */
const withoutPrivileges = `
  revoke all on all tables in schema public from relevo_app;
  revoke all on all functions in schema public from relevo_app;
  revoke all on schema public from relevo_app;
  grant execute on all functions in schema public to public;`;

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

test('migrate gives back what a restore without privileges lost, also when two run at once, and touches nothing afterwards', async () => {
  const { owner, server } = await makeDatabase(inject('urls').superuser, 'relevo_rights');
  const app = new URL(server).username;
  const before = await rightsIn(owner);
  await asOwner(owner, withoutPrivileges);
  const lost = await rightsIn(owner);

  const applied = await Promise.all([migrate(owner, app, log), migrate(owner, app, log)]);

  expect(lost).not.toEqual(before);
  expect(applied).toEqual([[], []]);
  expect(await rightsIn(owner)).toEqual(before);
});

test('a serving role that was not made again is named', async () => {
  const { owner } = await makeDatabase(inject('urls').superuser, 'relevo_no_role');
  const warn = vi.spyOn(log, 'warn');

  await migrate(owner, 'relevo_forgotten', log);

  expect(warn).toHaveBeenCalledWith({ role: 'relevo_forgotten' }, expect.stringContaining('does not exist: create it'));
});
