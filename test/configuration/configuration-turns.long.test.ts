import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, inject, test, vi } from 'vitest';
import { previewConfiguration } from '../../src/recalculation/preview-configuration.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, type RawAnswer, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_configuration_turns');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const document = { severities: [{ key: 'critical', label: 'Muy crítica', targetTime: 'PT4H', responseTime: 'PT1H' }] };

/** While somebody else holds a row of the configuration, so that whatever writes it takes as long as the work does. */
async function whileConfigurationIsSlow({ system }: TestTenant, work: () => Promise<unknown>): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query('begin');
    await client.query("select from severity where tenant_id = $1 and key = 'critical' for update", [system.tenant.id]);
    await work().finally(() => client.query('rollback'));
  }, urls.superuser);
}

async function untilWaiting(count: number): Promise<void> {
  const waiting = "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await vi.waitFor(() => asSuperuser(async (client) => expect((await client.query(waiting)).rows[0].count).toBe(count), urls.superuser), 5_000);
}

const preview = ({ sofia }: TestTenant) => askAs(sofia, 'query ($document: JSON!) { configurationPreview(document: $document) { version } }', { document });

test.each([
  ['previewed', preview],
  ['changed', ({ sofia }: TestTenant) => as(sofia).applyConfiguration({ document })],
] as const)('while a configuration is being %s, tickets are opened', async (_what, begin) => {
  const tenant = await aTenant();
  let slow: Promise<unknown> = Promise.resolve();

  await whileConfigurationIsSlow(tenant, async () => {
    slow = begin(tenant);
    await untilWaiting(1);
    await opens(tenant.ana, { severity: 'low' });
    await untilWaiting(1);
  });

  await slow;
});

test('any number of previews take one connection, and other desks are served', async () => {
  const [tenant, other] = [await aTenant(), await aTenant()];
  let previews: Promise<RawAnswer>[] = [];

  await whileConfigurationIsSlow(tenant, async () => {
    previews = Array.from({ length: 60 }, () => preview(tenant));
    await untilWaiting(1);
    for (let at = 0; at < 20; at += 1) await succeed(as(other.ana).openTicket({ subject: 'Sin red', description: 'No hay red.' }));
    await untilWaiting(1);
  });

  for (const { body } of await Promise.all(previews)) expect([undefined, 'UNAVAILABLE']).toContain(body.errors?.[0].extensions.code);
});

test('twenty wait behind the one that runs, and whoever comes after them is told to try again', async () => {
  const tenant = await aTenant();
  const refused: unknown[] = [];

  const previews = Array.from({ length: 25 }, () =>
    previewConfiguration(tenant.sofia.ctx, { document }).catch(({ extensions }) => void refused.push(extensions)),
  );
  await nextTurn();

  expect(refused).toEqual(Array.from({ length: 4 }, () => ({ code: 'UNAVAILABLE', retryAfterMs: 1_000 })));
  await Promise.all(previews);
});

test('nobody waits for longer than their request has time', async () => {
  const tenant = await aTenant();
  const refused: string[] = [];
  const wait = async (name: string, answerBy?: number) =>
    previewConfiguration({ ...tenant.sofia.ctx, answerBy }, { document }).catch(({ extensions }) => void refused.push(`${name} ${extensions.code}`));

  await whileConfigurationIsSlow(tenant, async () => {
    void preview(tenant);
    await untilWaiting(1);
    await Promise.all([wait('has time'), wait('has little', performance.now() + 500)]);
  });

  expect(refused).toEqual(['has little UNAVAILABLE', 'has time UNAVAILABLE']);
});
