import { expect, test } from 'vitest';
import { calendar, everyDay, policy, resolution } from '../recalculation/a-tenant-with-tickets.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';

openTestApp();

const season = { ...calendar({}), overrides: [{ from: '2020-07-01', to: '2020-08-31', hours: ['10:00-20:00'] }] };
const target = resolution('PT4H', { calendar: 'office' });

test('a target that the calendar never reaches is said to be so from the opening on, and nothing is left or due', async () => {
  const tenant = await aTenant({ calendars: [season], policies: [policy(target)] });

  const id = await opens(tenant.ana, { severity: 'low' });

  const { dueAt, isOverdue, slaClocks } = await succeed(as(tenant.marta).ticketClocks({ id }));
  expect({ dueAt, isOverdue }).toEqual({ dueAt: null, isOverdue: false });
  expect(slaClocks).toMatchObject([{ metric: 'TOTAL_RESOLUTION', state: 'UNREACHABLE', dueAt: null, remaining: null }]);
});

test('the preview warns of such targets and timers, and shows the open tickets that lose their deadline', async () => {
  const tenant = await aTenant({ calendars: [calendar(everyDay('09:00-18:00'))], policies: [policy(target)] });
  const id = await opens(tenant.ana, { severity: 'low' });

  const { warnings, moved } = await succeed(as(tenant.sofia).configurationPreview({ document: { calendars: [season] } }));
  const without = await succeed(as(tenant.sofia).configurationPreview({ document: { categories: [] } }));

  expect(warnings).toEqual([{ code: 'UNREACHABLE', path: ['policies', '0', 'targets', '0', 'within'], message: expect.any(String) }]);
  expect(moved).toMatchObject({ count: 1, first: [{ ticket: { id }, after: { dueAt: null } }] });
  expect(without.warnings).toEqual([]);
});

test('midnight to midnight is a whole day', async () => {
  const tenant = await aTenant({ calendars: [calendar(everyDay('00:00-00:00'))], policies: [policy(resolution('PT48H', { calendar: 'office' }))] });

  const id = await opens(tenant.ana, { severity: 'low' });

  const { openedAt, dueAt } = await succeed(as(tenant.marta).ticketClocks({ id }));
  expect(Date.parse(dueAt ?? '') - Date.parse(openedAt)).toBe(48 * 3_600_000);
});
