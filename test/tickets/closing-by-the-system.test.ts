import { expect, test } from 'vitest';
import type { WrittenConfiguration } from '../../src/configuration/document.ts';
import { aTenant, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { advance, opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { changesOf, statusOf } from '../support/history.ts';
import { hours, later } from '../support/moments.ts';

openTestApp();

/** A timer and a release close what nobody resolved. */
const automatic: TenantChanges = {
  closurePolicy: 'AUTOMATIC',
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW', onRelease: 'closed', timers: [{ key: 'close', after: 'PT1H', moveTo: 'closed' }] },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [{ from: 'new', to: 'closed', by: ['SYSTEM'] }],
};

/** As if the configuration had been saved before this was refused. */
async function returnClosingToTheCreator({ system }: TestTenant): Promise<void> {
  await inTenant(system, async (client) => {
    await client.query(
      `insert into configuration select tenant_id, number + 1, jsonb_set(document, '{desk,closurePolicy}', '"CREATOR"'), created_at, created_by_id
        from configuration where tenant_id = $1 order by number desc limit 1`,
      [system.tenant.id],
    );
    await client.query(`update tenant set config_version = config_version + 1, closure_policy = 'CREATOR' where tenant_id = $1`, [system.tenant.id]);
  });
}

async function aTicketThatWaits(tenant: TestTenant): Promise<{ ticketId: string; releaseId: string }> {
  const ticketId = await opens(tenant.ana);
  const { release } = await succeed(as(tenant.diego).createRelease({ name: '12.1' }));
  await succeed(as(tenant.diego).waitForRelease({ ticketId, releaseId: release.id }));
  return { ticketId, releaseId: release.id };
}

test('where the creator closes, a configuration in which the system closes what is not resolved is refused with its path', async () => {
  const tenant = await aTenant(automatic);
  const { document } = await succeed(as(tenant.sofia).configuration());
  const { desk, ...sections } = document as WrittenConfiguration;
  const flipped = { ...sections, desk: { ...desk, closurePolicy: 'CREATOR' } };

  const { userErrors } = await as(tenant.sofia).applyConfiguration({ document: flipped });

  const path = ['transitions', '0', 'from', '0'];
  expect(userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION', details: { faults: [{ code: 'CLOSED_UNRESOLVED', path }] } }]);
});

test('where the creator closes, no timer closes what is not resolved, whatever an older configuration says', async () => {
  const tenant = await aTenant(automatic);
  const ticketId = await opens(tenant.ana);
  await returnClosingToTheCreator(tenant);

  await advance(tenant, later(new Date(), hours(2)));

  expect(await statusOf(tenant.ana, ticketId)).toBe('new');
  expect(await changesOf(tenant.marta, ticketId, 'ticket.timer_refused')).toEqual([{ timer: 'close', code: 'NOT_YET_RESOLVED' }]);
});

test('nor does a release, for which the ticket then no longer waits', async () => {
  const tenant = await aTenant(automatic);
  const { ticketId, releaseId } = await aTicketThatWaits(tenant);
  await returnClosingToTheCreator(tenant);

  await succeed(as(tenant.sofia).publishRelease({ releaseId }));

  expect(await statusOf(tenant.ana, ticketId)).toBe('new');
  expect(await changesOf(tenant.marta, ticketId, 'ticket.release_refused')).toEqual([{ release: null, code: 'NOT_YET_RESOLVED' }]);
});
