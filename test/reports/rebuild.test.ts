import { expect, test } from 'vitest';
import { foldFeeds, rebuildReports } from '../../src/reports/fold-feed.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import type { ReportInput } from '../support/gql/graphql.ts';
import { bytesOfReports } from './bytes-of-reports.ts';

openTestApp();

const day = 86_400_000;
const report: ReportInput = {
  ...{ from: new Date(Date.now() - 40 * day).toISOString(), to: new Date(Date.now() + day).toISOString() },
  ...{ measures: ['CREATED', 'BACKLOG'], by: 'DAY', groupBy: ['QUEUE'] },
};

test('while reports are made again, twice at once and beside the fold, whoever reads them gets the same numbers all the time', async () => {
  const tenant = await aTenant();
  for (let count = 0; count < 40; count += 1)
    await openTicket(tenant.ana.ctx, { subject: 'Nada', description: 'Nada.', queue: count % 2 ? 'software' : 'hardware' });
  await folded(tenant);
  const [bytes, expected] = [await bytesOfReports(tenant.system), await as(tenant.sofia).reportCounts({ report })];
  let isOver = false;
  const rebuilds = Promise.all([1, 2].map(() => rebuildReports(theServices(), tenant.system.tenant.id))).finally(() => {
    isOver = true;
  });
  const folding = foldFeeds(theServices(), new AbortController().signal);

  const told: unknown[] = [];
  do told.push(await as(tenant.sofia).reportCounts({ report }));
  while (!isOver && told.length < 50);
  const events = await rebuilds;
  await folding;

  expect(events[0]).toBeGreaterThanOrEqual(40);
  expect(events[1]).toBe(events[0]);
  for (const one of told) expect(one).toEqual(expected);
  expect(await bytesOfReports(tenant.system)).toEqual(bytes);
});
