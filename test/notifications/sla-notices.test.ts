import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { hours, later } from '../support/moments.ts';
import { newsOf, notificationsOf } from './news-of.ts';

openTestApp();

const isOfSla = { kind: { in: ['SLA_WARNED' as const, 'SLA_BREACHED' as const] } };

function aTenantThatWarns() {
  return aTenant({
    policies: [{ key: 'standard', label: 'Estándar', targets: [{ metric: 'TOTAL_RESOLUTION', within: 'PT10H', warnings: ['80%'] }] }],
  });
}

test('while nobody is assigned the members of the queue are warned, then told of the breach, each at its instant and once', async () => {
  const tenant = await aTenantThatWarns();
  const { ana, marta, diego, sofia } = tenant;
  const id = await opens(ana);
  const { openedAt } = await succeed(as(ana).ticketClocks({ id }));

  await advance(tenant, later(openedAt, hours(9)));
  expect(await newsOf(marta, isOfSla)).toEqual(['SLA_WARNED sla.warned']);
  await advance(tenant, later(openedAt, hours(20)));

  const told = await notificationsOf(marta, isOfSla);
  expect(told.map(({ kind, ticket, readAt }) => [kind, ticket?.id, readAt])).toEqual([
    ['SLA_WARNED', id, null],
    ['SLA_BREACHED', id, null],
  ]);
  expect(told.map(({ occurredAt }) => occurredAt)).toEqual([later(openedAt, hours(8)), later(openedAt, hours(10))].map((at) => at.toISOString()));
  for (const other of [ana, diego, sofia]) expect(await newsOf(other, isOfSla)).toEqual([]);
});
