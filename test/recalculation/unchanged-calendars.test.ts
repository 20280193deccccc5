import { expect, inject, test } from 'vitest';
import { applyConfiguration } from '../../src/configuration/apply-configuration.ts';
import { extendHolidays } from '../../src/configuration/extend-holidays.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { advance, opens } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { historyOf } from '../support/history.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { replayTenant } from '../support/replay-tenant.ts';
import { policy, resolution, untilDone } from './a-tenant-with-tickets.ts';

// Work on all tenants would also change those of other test files.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_unchanged_calendars');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const year = new Date().getUTCFullYear();
const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-13:00', '13:00-18:00']]));
const overrides = [
  { from: `${year + 1}-08-02`, to: `${year + 1}-08-20`, hours: ['08:00-15:00'] },
  { from: `${year + 1}-10-11`, hours: ['10:00-12:00'] },
];
const office = { key: 'office', label: 'Oficina', timeZone: 'Europe/Madrid', weekly, holidays: { country: 'ES', region: 'MD' }, overrides };
const targets = [resolution('PT4H', { calendar: 'office' }), resolution('P1900D', { calendar: 'office', severity: 'critical' })];

/** The first Sunday of February. */
function sundayIn(year: number): string {
  const first = new Date(Date.UTC(year, 1, 1));
  return new Date(Date.UTC(year, 1, 1 + ((7 - first.getUTCDay()) % 7))).toISOString().slice(0, 10);
}

const aDesk = () => aTenant({ calendars: [office], policies: [policy(...targets)] });
const save = ({ sofia }: TestTenant, document: unknown) => applyConfiguration(sofia.ctx, { document });

async function versionsOf({ system }: TestTenant): Promise<number[]> {
  const { rows } = await inTenant(system, (client) =>
    client.query('select number from calendar_version where tenant_id = $1 order by number', [system.tenant.id]),
  );
  return rows.map(({ number }) => number);
}

const recalculations = async ({ marta }: TestTenant, id: string) => (await historyOf(marta, id)).filter(({ type }) => type === 'ticket.recalculated');

test.each<[string, unknown]>([
  ['a category', { categories: [{ key: 'question', label: 'Duda' }] }],
  ['overrides in another order', { calendars: [{ ...office, overrides: overrides.toReversed() }] }],
  ['a zone in small letters', { calendars: [{ ...office, timeZone: 'europe/madrid' }] }],
  ['an override in the past', { calendars: [{ ...office, overrides: [{ from: `${year - 1}-03-02`, hours: [] }, ...overrides] }] }],
  ['hours that touch as one', { calendars: [{ ...office, weekly: { ...weekly, mon: ['09:00-18:00'] } }] }],
  ['a closed Sunday', { calendars: [{ ...office, overrides: [...overrides, { from: sundayIn(year + 3), hours: [] }] }] }],
])('after %s in a new year no calendar has another version, and no ticket an event', async (_, document) => {
  const tenant = await aDesk();
  const id = await opens(tenant.ana);
  await advance(tenant, new Date(Date.UTC(year + 1, 0, 11, 8)));

  await save(tenant, document);
  await untilDone(tenant);

  expect(await versionsOf(tenant)).toEqual([1]);
  expect(await recalculations(tenant, id)).toEqual([]);
});

test('another hour is another version, also on a single date to come', async () => {
  const tenant = await aDesk();
  const id = await opens(tenant.ana);

  await save(tenant, { calendars: [{ ...office, overrides: [...overrides, { from: `${year + 1}-10-11`, hours: ['10:00-13:00'] }] }] });
  await untilDone(tenant);

  expect(await versionsOf(tenant)).toEqual([1, 2]);
  expect(await recalculations(tenant, id)).toHaveLength(1);
});

test('in a new year holidays go on for ten years by themselves, and only tickets whose deadline moves have an event', async () => {
  const tenant = await aDesk();
  await advance(tenant, new Date(Date.UTC(year + 2, 0, 11, 8)));
  const [soon, late] = [await opens(tenant.ana, { severity: 'low' }), await opens(tenant.ana, { severity: 'critical' })];
  const { dueAt } = await succeed(as(tenant.ana).ticketClocks({ id: late }));
  expect(new Date(dueAt ?? '').getUTCFullYear()).toBe(year + 9);

  await extendHolidays(theServices(), new AbortController().signal);
  await untilDone(tenant);

  expect(await extendHolidays(theServices(), new AbortController().signal)).toBe(0);
  expect(await versionsOf(tenant)).toEqual([1, 2]);
  expect(await recalculations(tenant, soon)).toEqual([]);
  expect(await recalculations(tenant, late)).toHaveLength(1);
  const later = await succeed(as(tenant.ana).ticketClocks({ id: late }));
  expect(Date.parse(later.dueAt ?? '')).toBeGreaterThan(Date.parse(dueAt ?? ''));
  for (const { kept, replayed } of await replayTenant(tenant.system)) expect(replayed).toEqual(kept);
});
