import { expect, test } from 'vitest';
import { purgeIdempotency } from '../../src/core/purge-idempotency.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

test('answers of idempotency keys go after two days, in batches, and only desks that have such are asked', async () => {
  const [old, young] = [await aTenant(), await aTenant()];
  for (const { ana } of [old, young]) await succeed(as(ana).openTicket({ subject: 'Uno', description: 'Uno.', idempotencyKey: 'one' }));
  const [tenantId, actorId] = [old.ana.ctx.tenant.id, old.ana.ctx.actor.id];
  const many = `insert into idempotency (tenant_id, principal_id, key, operation, input_hash, created_at)
    select $1, $2, 'k' || n, 'openTicket', '', now() - interval '49 hours' from generate_series(1, 2500) n`;
  await asSuperuser((root) => root.query(many, [tenantId, actorId]));
  const asked = async () =>
    (await asSuperuser((root) => root.query("select tenant_id from tenants_with_old_keys(now() - interval '2 days')"))).rows.map((row) => row.tenant_id);
  const before = await asked();

  const purged = await purgeIdempotency(theServices(), new AbortController().signal);

  expect(before).toContain(tenantId);
  expect(before).not.toContain(young.system.tenant.id);
  expect(purged).toBeGreaterThanOrEqual(2500);
  expect(await asked()).not.toContain(tenantId);
  const left = await asSuperuser((root) => root.query('select key from idempotency where tenant_id = any($1::uuid[])', [[tenantId, young.system.tenant.id]]));
  expect(left.rows).toEqual([{ key: 'one' }, { key: 'one' }]);
});
