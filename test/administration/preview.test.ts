import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import type { TestDesk } from '../support/a-desk.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { inDesk } from '../support/behind.ts';
import { as } from '../support/client.ts';
import { ConfigurationPreviewDocument } from '../support/gql/graphql.ts';
import { openTestHouse } from '../support/house.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { ticketOf } from '../support/play.ts';
import { aDeskWithTickets, calendar, everyDay, policy, resolution, untilDone } from './open-under-promise.ts';

// What works on all desks would work on those of other files too.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_preview');
openTestHouse({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

async function preview({ sofia }: Pick<TestDesk, 'sofia'>, document: unknown, applyToOpenTickets?: boolean) {
  return (await as(sofia).do(ConfigurationPreviewDocument, { document, applyToOpenTickets })).configurationPreview;
}

const none = { count: 0, first: [] };

/** Everything a desk has, as one number. */
async function everythingOf({ system }: TestDesk): Promise<string> {
  return inDesk(system, async (client) => {
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
  const { desk, ids, opened } = await aDeskWithTickets(3);
  const document = { policies: [policy(resolution('20 HOURS'))] };

  const { version, faults, changes, moved, breached, losing } = await preview(desk, document, true);

  expect({ version, faults, changes, breached, losing }).toEqual({
    ...{ version: 1, faults: [], breached: none, losing: none },
    changes: [{ section: 'policies', key: 'usual', kind: 'CHANGED' }],
  });
  expect(moved.count).toBe(3);
  expect(moved.first.map(({ ticket }) => ticket.id)).toEqual(ids);
  expect(moved.first[0]?.before.dueAt).toBe(later(opened, hours(10)).toISOString());
  expect(moved.first[0]?.after.dueAt).toBe(later(opened, hours(20)).toISOString());
  await applyConfiguration(desk.sofia.ctx, { document, applyToOpenTickets: true });
  await untilDone(desk);
  for (const { ticket, after } of moved.first) expect(after).toMatchObject(await ticketOf(desk.marta, ticket.id, 'dueAt firstResponseDueAt'));
});

test('where open tickets keep what they were promised, none is moved', async () => {
  const { desk } = await aDeskWithTickets(1);

  const { changes, moved } = await preview(desk, { policies: [policy(resolution('20 HOURS'))] }, false);

  expect(changes).toHaveLength(1);
  expect(moved).toEqual(none);
});

test('it tells who would be late at once, and not who is late already', async () => {
  const { desk } = await aDeskWithTickets(2, { policies: [policy(resolution('10 HOURS'), resolution('1 HOURS', { severity: 'critical' }))] });

  const { moved, breached } = await preview(desk, { policies: [policy(resolution('90 MINUTES'), resolution('30 MINUTES', { severity: 'critical' }))] }, true);

  expect(moved.count).toBe(2);
  expect(breached.count).toBe(1);
  expect(breached.first).toEqual([{ ticket: { code: moved.first[0]?.ticket.code } }]);
});

test('new hours move whoever counts by them, whether policies are applied or not', async () => {
  const aroundTheClock = { calendars: [calendar(everyDay('00:00-24:00'))], policies: [policy(resolution('10 BUSINESS_HOURS', { calendar: 'office' }))] };
  const { desk, opened } = await aDeskWithTickets(2, aroundTheClock);
  const document = { calendars: [calendar({ mon: ['00:00-24:00'] })] };

  const { moved } = await preview(desk, document);

  expect(moved.count).toBe(2);
  expect(moved.first[0]?.before.dueAt).toBe(later(opened, hours(10)).toISOString());
  expect(new Date(moved.first[0]?.after.dueAt ?? '').getUTCDay()).toBe(1);
  await applyConfiguration(desk.sofia.ctx, { document });
  await untilDone(desk);
  const dueAt = (await ticketOf(desk.marta, moved.first[0]?.ticket.id ?? '', 'dueAt')).dueAt;
  expect(Math.abs(Date.parse(dueAt) - Date.parse(moved.first[0]?.after.dueAt ?? ''))).toBeLessThan(60_000);
});

test('a policy that would go takes the deadlines along', async () => {
  const { desk } = await aDeskWithTickets(1);

  const { moved } = await preview(desk, { policies: [] });

  expect(moved.first[0]).toMatchObject({ after: { dueAt: null } });
});

test('a step that would go, or be for fewer, or ask for more, is told with the tickets that stand before it', async () => {
  const { desk } = await aDeskWithTickets(0);
  const waiting = await aTicket(desk.ana);
  await aResolvedTicket(desk, desk.ana);
  const { transitions } = (await as(desk.sofia).ask('{ configuration { document } }')).body.data.configuration.document;
  const kept = transitions.filter(({ from, to }: { from: string[]; to: string }) => !(from.includes('new') && to === 'in_progress'));

  const { losing } = await preview(desk, { transitions: [...kept, { from: 'new', to: 'in_progress', by: ['ADMIN'] }] });

  expect(losing).toEqual({ count: 1, first: [{ ticket: { code: waiting.code }, status: 'new', to: ['in_progress'] }] });
});

test('a document that cannot be the desk is told every reason, and nothing else', async () => {
  const { desk } = await aDeskWithTickets(1);

  const { faults, ...rest } = await preview(desk, { policies: [policy(resolution('20 BUSINESS_HOURS'))], queues: [] }, true);

  expect(rest).toMatchObject({ changes: [], moved: none, breached: none, losing: none });
  expect(faults).toContainEqual({ code: expect.any(String), path: ['queues'], message: expect.any(String) });
});

test('nothing of it is kept', async () => {
  const { desk } = await aDeskWithTickets(2, { calendars: [calendar(everyDay('00:00-24:00'))] });
  const before = await everythingOf(desk);

  await preview(desk, { calendars: [calendar(everyDay('09:00-10:00'))], categories: [{ key: 'other', label: 'Otra' }], policies: [] }, true);
  await preview(desk, { transitions: [] }, true);

  expect(await everythingOf(desk)).toBe(before);
});

test('of many it tells the number, and the first hundred', async () => {
  const { desk, ids } = await aDeskWithTickets(120);

  const { moved } = await preview(desk, { policies: [policy(resolution('20 HOURS'))] }, true);

  expect(moved.count).toBe(120);
  expect(moved.first.map(({ ticket }) => ticket.id)).toEqual(ids.slice(0, 100));
}, 30_000);

test('only admins ask', async () => {
  const { desk } = await aDeskWithTickets(0);

  const { body } = await as(desk.marta).ask('{ configurationPreview(document: {}) { version } }');

  expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
});
