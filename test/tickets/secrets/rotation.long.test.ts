import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { rewrapKeys } from '../../../src/tickets/secrets/rewrap-keys.ts';
import { build, ending, oneLine, relevo, start } from '../../start/relevo.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { opens } from '../../support/actions.ts';
import { openTestApp, theServices } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';
import { makeDatabase } from '../../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_rotation');
const [secret, masterKey] = ['a secret of tests that is long enough', 'a master key of tests that is long enough'];
// A node that knows both, as in the middle of an exchange.
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret, oldMasterKey: masterKey });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, LOG_LEVEL: 'warn' };
const rotated = { ...env, RELEVO_SECRET: secret, RELEVO_MASTER_KEY: masterKey };
beforeAll(build);

const children = new Set<ReturnType<typeof start>>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

interface Desk extends TestTenant {
  ticketId: string;
}

async function aDesk(at: number): Promise<Desk> {
  const tenant = await aTenant({ fields: [{ key: 'vpn', label: 'VPN', type: 'SECRET' }] });
  return { ...tenant, ticketId: await opens(tenant.ana, { customFields: { vpn: `value ${at}` } }) };
}

async function valuesOf({ marta, ticketId }: Desk): Promise<(string | null | undefined)[]> {
  const { secrets } = await succeed(as(marta).ticketSecrets({ id: ticketId }));
  return Promise.all(secrets.map(async ({ id }) => (await succeed(as(marta).revealSecret({ ticketId, secretId: id }))).value));
}

async function masterKeyIds(): Promise<string[]> {
  const { rows } = await asSuperuser((client) => client.query('select master_key_id as id from tenant_key order by 1'), urls.superuser);
  return [...new Set(rows.map(({ id }) => String(id)))];
}

test('the keys of desks change their master key while secrets are given and revealed, and a rotation that is killed loses none', async () => {
  const desks: Desk[] = [];
  for (let at = 0; at < 6; at += 1) desks.push(await aDesk(at));
  const [before] = await masterKeyIds();
  let isOver = false;
  const load = desks.map(async ({ ana, ticketId, ...desk }, at) => {
    for (let round = 0; round < 40 && !isOver; round += 1) {
      if (round < 20) await succeed(as(ana).replyToTicket({ ticketId, body: 'Otro.', secrets: [{ label: 'SSH', value: `more ${at}` }] }));
      expect(await valuesOf({ ana, ticketId, ...desk })).toContain(`value ${at}`);
    }
  });

  await asSuperuser(async (client) => {
    await client.query('begin');
    await client.query('select from tenant_key where tenant_id = $1 for update', [desks[3]?.system.tenant.id]);
    const child = start(['secrets', 'rotate'], rotated);
    children.add(child);
    const isWaiting = async () => {
      await client.query('select pg_stat_clear_snapshot()');
      return (
        ((await client.query('select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0')).rowCount ?? 0) > 0
      );
    };
    await expect.poll(isWaiting, { timeout: 60_000 }).toBe(true);
    child.kill('SIGKILL');
    await ending(child);
    await client.query('rollback');
  }, urls.superuser);
  for (const [at, desk] of desks.entries()) expect(await valuesOf(desk)).toContain(`value ${at}`);
  const again = await relevo(['secrets', 'rotate', '--json'], rotated);
  isOver = true;
  await Promise.all(load);

  expect(again).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(again.out)).toMatchObject({ unreadable: 0 });
  const ids = await masterKeyIds();
  expect(ids).toHaveLength(1);
  expect(ids).not.toContain(before);
  for (const [at, desk] of desks.entries()) expect(await valuesOf(desk)).toContain(`value ${at}`);
}, 240_000);

test('a key that no master key of the settings opens is told of, and its secrets are unavailable, not lost', async () => {
  const desk = await aDesk(7);
  const lost = { ...env, RELEVO_SECRET: 'another secret, which is long enough too' };

  expect(await relevo(['secrets', 'rotate'], lost)).toEqual(oneLine('keys of desks open with no master key'));
  expect(await rewrapKeys({ ...theServices(), secret: lost.RELEVO_SECRET, oldMasterKey: undefined })).toMatchObject({ rewrapped: 0 });
  expect(await valuesOf(desk)).toEqual(['value 7']);
}, 120_000);
