import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import type { ReportInput } from '../support/gql/graphql.ts';
import { secondsOf } from './seconds-of.ts';

openTestApp();

const begun = Date.now();
const inHours = (hours: number) => new Date(begun + hours * 3_600_000).toISOString();
const range = { from: inHours(-1), to: inHours(240) };
const site = { key: 'site', label: 'Sede', type: 'TEXT' as const, audience: 'AGENTS' as const };

test('a report is grouped by a custom field, each of its numbers gives its tickets, and an unknown field is refused', async () => {
  const tenant = await aTenant({ fields: [{ ...site, audience: 'EVERYONE' }] });
  const { ana, sofia } = tenant;
  const [north, south] = [await opens(ana, { customFields: { site: 'Norte' } }), await opens(ana, { customFields: { site: 'Sur' } })];
  const none = await opens(ana);
  await folded(tenant);
  const report: ReportInput = { ...range, measures: ['CREATED'], groupBy: ['CUSTOM_FIELD'], fieldKey: 'site' };

  const { series } = await as(sofia).report({ report });
  const number = (value: string | null) => ({
    measure: 'CREATED' as const,
    ...range,
    fieldKey: 'site',
    group: [{ dimension: 'CUSTOM_FIELD' as const, value }],
  });
  const ticketsOf = async (value: string | null) => (await as(sofia).reportTickets({ number: number(value) })).nodes.map(({ id }) => id);
  await succeed(as(sofia).saveReport({ name: 'Sedes', isShared: true, measures: ['CREATED'], groupBy: ['CUSTOM_FIELD'], fieldKey: 'site' }));

  expect(Object.fromEntries(series.map(({ group, totals }) => [group[0]?.value, totals[0]?.count]))).toEqual({ Norte: 1, Sur: 1, null: 1 });
  expect(await ticketsOf('Norte')).toEqual([north]);
  expect(await ticketsOf('Sur')).toEqual([south]);
  expect(await ticketsOf(null)).toEqual([none]);
  expect((await as(sofia).savedReports({}))[0]).toMatchObject({ groupBy: ['CUSTOM_FIELD'], fieldKey: 'site' });
  expect(
    (await as(sofia).saveReport({ name: 'Ninguna', isShared: true, measures: ['CREATED'], groupBy: ['CUSTOM_FIELD'], fieldKey: 'no_such' })).userErrors,
  ).toMatchObject([{ code: 'INVALID', path: ['input', 'fieldKey'] }]);
  for (const wrong of [{ fieldKey: 'no_such' }, { fieldKey: null }, { groupBy: [] }]) {
    await expect(as(sofia).report({ report: { ...report, ...wrong } })).rejects.toThrow('BAD_USER_INPUT');
  }
});

test('a chart by a custom field is a picture whatever the field has', async () => {
  const tenant = await aTenant({ fields: [{ ...site, audience: 'EVERYONE' }] });
  await opens(tenant.ana, { customFields: { site: 'Norte\u0001<b>\uffff' } });
  await folded(tenant);

  const { svg } = await as(tenant.sofia).reportChart({ report: { ...range, measures: ['CREATED'], groupBy: ['CUSTOM_FIELD'], fieldKey: 'site' } });

  expect(svg).toContain('>Norte &lt;b&gt;</text>');
  for (const sign of ['\u0001', '\uffff']) expect(svg).not.toContain(sign);
});

test('the time that a ticket lay with an agent ends with a pause, a reassignment or a resolution, and pauses are counted (servicedesk G6, SLA 9)', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const ticketId = await opens(ana, { queue: 'software', severity: 'critical' });
  await advance(tenant, inHours(1));
  await takes(marta, ticketId, 'in_progress');
  await advance(tenant, inHours(3));
  await succeed(as(marta).changeTicketStatus({ ticketId, status: 'pending' }));
  await advance(tenant, inHours(10));
  await succeed(as(marta).changeTicketStatus({ ticketId, status: 'in_progress' }));
  await advance(tenant, inHours(15));
  await succeed(as(marta).resolveTicket({ ticketId }));
  await folded(tenant);

  const { series } = await as(sofia).report({ report: { ...range, measures: ['HANDLING_TIME', 'TOTAL_RESOLUTION_PAUSED'], groupBy: ['AGENT'] } });

  const [one] = series.filter(({ group }) => group[0]?.id === marta.id);
  expect(one?.totals[0]).toMatchObject({ count: 2 });
  // The events happen a moment after the clock was set.
  expect([one?.totals[0]?.p50, one?.totals[0]?.p95].map((time) => Math.round(secondsOf(time) / 60))).toEqual([120, 300]);
  expect(one?.totals[1]?.count).toBe(1);
});
