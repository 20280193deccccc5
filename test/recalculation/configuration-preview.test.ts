import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import { previewConfiguration } from '../../src/recalculation/preview-configuration.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aTenantWithTickets, calendar, everyDay, policy, resolution, untilDone } from './a-tenant-with-tickets.ts';

// Work on all tenants would also change those of other test files.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_preview');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

async function preview({ sofia }: Pick<TestTenant, 'sofia'>, document: unknown, applyToOpenTickets?: boolean) {
  return await as(sofia).configurationPreview({ document, applyToOpenTickets });
}

test('a preview without time for all open tickets says so', async () => {
  const { tenant } = await aTenantWithTickets(1);
  const document = { policies: [policy(resolution('PT20H'))] };
  const input = { document, applyToOpenTickets: true };

  const late = await previewConfiguration({ ...tenant.sofia.ctx, answerBy: performance.now() + 2_900 }, input);

  expect(late).toMatchObject({ changes: [{ key: 'usual' }], moved: { count: 0 }, isComplete: false });
  expect(await preview(tenant, document, true)).toMatchObject({ moved: { count: 1 }, isComplete: true });
  expect(await preview(tenant, {})).toMatchObject({ changes: [], isComplete: true });
});

const none = { count: 0, first: [] };

/** A hash of all rows of a tenant. */
async function everythingOf({ system }: TestTenant): Promise<string> {
  return inTenant(system, async (client) => {
    const { rows } = await client.query(
      "select table_name as name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public'",
    );
    const hash = createHash('sha256');
    for (const { name } of rows)
      hash.update(JSON.stringify((await client.query(`select t::text from ${name} t where tenant_id = $1 order by 1`, [system.tenant.id])).rows));
    return hash.digest('hex');
  });
}

test('a changed policy is shown with the open tickets it would move, exactly as it moves them when it is applied', async () => {
  const { tenant, ids, opened } = await aTenantWithTickets(3);
  const document = { policies: [policy(resolution('PT20H'))] };

  const { version, faults, changes, moved, breached, losing } = await preview(tenant, document, true);

  expect({ version, faults, changes, breached, losing }).toEqual({
    ...{ version: 1, faults: [], breached: none, losing: none },
    changes: [{ section: 'policies', key: 'usual', kind: 'CHANGED' }],
  });
  expect(moved.count).toBe(3);
  expect(moved.first.map(({ ticket }) => ticket.id)).toEqual(ids);
  expect(moved.first[0]?.before.dueAt).toBe(later(opened, hours(10)).toISOString());
  expect(moved.first[0]?.after.dueAt).toBe(later(opened, hours(20)).toISOString());
  await applyConfiguration(tenant.sofia.ctx, { document, applyToOpenTickets: true });
  await untilDone(tenant);
  for (const { ticket, after } of moved.first) {
    const { dueAt, firstResponseDueAt } = await succeed(as(tenant.marta).ticketClocks({ id: ticket.id }));
    expect(after).toMatchObject({ dueAt, firstResponseDueAt });
  }
});

test('where open tickets keep what they were promised, none is moved', async () => {
  const { tenant } = await aTenantWithTickets(1);

  const { changes, moved } = await preview(tenant, { policies: [policy(resolution('PT20H'))] }, false);

  expect(changes).toHaveLength(1);
  expect(moved).toEqual(none);
});

test('it lists the tickets that would be late at once, not those that are late already', async () => {
  const { tenant } = await aTenantWithTickets(2, { policies: [policy(resolution('PT10H'), resolution('PT1H', { severity: 'critical' }))] });

  const { moved, breached } = await preview(tenant, { policies: [policy(resolution('PT1H30M'), resolution('PT30M', { severity: 'critical' }))] }, true);

  expect(moved.count).toBe(2);
  expect(breached.count).toBe(1);
  expect(breached.first).toEqual([{ ticket: { code: moved.first[0]?.ticket.code } }]);
});

test('new hours move every ticket that counts by them, whether policies are applied or not', async () => {
  const aroundTheClock = { calendars: [calendar(everyDay('00:00-24:00'))], policies: [policy(resolution('PT10H', { calendar: 'office' }))] };
  const { tenant, opened } = await aTenantWithTickets(2, aroundTheClock);
  // Not the day of these ten hours, whenever the test runs.
  const day = (new Date(opened).getUTCDay() + 3) % 7;
  const document = { calendars: [calendar({ [['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][day] ?? '']: ['00:00-24:00'] })] };

  const { moved } = await preview(tenant, document);

  expect(moved.count).toBe(2);
  expect(moved.first[0]?.before.dueAt).toBe(later(opened, hours(10)).toISOString());
  expect(new Date(moved.first[0]?.after.dueAt ?? '').getUTCDay()).toBe(day);
  await applyConfiguration(tenant.sofia.ctx, { document });
  await untilDone(tenant);
  const dueAt = (await succeed(as(tenant.marta).ticketClocks({ id: moved.first[0]?.ticket.id ?? '' }))).dueAt;
  expect(Math.abs(Date.parse(dueAt ?? '') - Date.parse(moved.first[0]?.after.dueAt ?? ''))).toBeLessThan(20 * 60_000);
});

test('a policy that would go takes the deadlines along', async () => {
  const { tenant } = await aTenantWithTickets(1);

  const { moved } = await preview(tenant, { policies: [] });

  expect(moved.first[0]).toMatchObject({ after: { dueAt: null } });
});

test('a transition that would go, be allowed to fewer people or require more is listed with the tickets that wait for it', async () => {
  const { tenant } = await aTenantWithTickets(0);
  const waiting = await aTicket(tenant.ana);
  await aResolvedTicket(tenant, tenant.ana);
  const { transitions } = (await as(tenant.sofia).configuration()).document as { transitions: { from: string[]; to: string }[] };
  const kept = transitions.filter(({ from, to }) => !(from.includes('new') && to === 'in_progress'));

  const { losing } = await preview(tenant, { transitions: [...kept, { from: 'new', to: 'in_progress', by: ['ADMIN'] }] });

  expect(losing).toEqual({ count: 1, first: [{ ticket: { code: waiting.code }, status: 'new', to: ['in_progress'] }] });
});

test('an invalid document gets every reason, and nothing else', async () => {
  const { tenant } = await aTenantWithTickets(1);

  const { faults, ...rest } = await preview(tenant, { policies: [policy(resolution('PT20H'))], queues: [] }, true);

  expect(rest).toMatchObject({ changes: [], moved: none, breached: none, losing: none });
  expect(faults).toContainEqual(expect.objectContaining({ code: expect.any(String), path: ['queues'], message: expect.any(String) }));
});

test('nothing of it is kept', async () => {
  const { tenant } = await aTenantWithTickets(2, { calendars: [calendar(everyDay('00:00-24:00'))] });
  const before = await everythingOf(tenant);

  await preview(tenant, { calendars: [calendar(everyDay('09:00-10:00'))], categories: [{ key: 'other', label: 'Otra' }], policies: [] }, true);
  await preview(tenant, { transitions: [] }, true);

  expect(await everythingOf(tenant)).toBe(before);
});

test('of many tickets it gives the number and the first hundred', async () => {
  const { tenant, ids } = await aTenantWithTickets(120);

  const { moved } = await preview(tenant, { policies: [policy(resolution('PT20H'))] }, true);

  expect(moved.count).toBe(120);
  expect(moved.first.map(({ ticket }) => ticket.id)).toEqual(ids.slice(0, 100));
}, 30_000);

test('only admins ask', async () => {
  const { tenant } = await aTenantWithTickets(0);

  await expect(as(tenant.marta).configurationPreview({ document: {} })).rejects.toThrow('FORBIDDEN');
});
