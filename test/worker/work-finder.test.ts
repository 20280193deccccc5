import { expect, inject, test, vi } from 'vitest';
import { openLog } from '../../src/core/log.ts';
import { openWorkFinder, type WorkKind } from '../../src/core/tenants-with-work.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { sentDuring } from '../reading/sent-statements.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { stillWaiting, waitingSince } from './due-tickets.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_work_finder');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const kinds: WorkKind[] = ['TIMERS', 'RETURNS', 'RECALCULATIONS', 'RELEASES'];
const asksAcross = ({ text }: { text: string }) => text.includes('tenants_with_work');

test('all tasks of a worker ask one question, and each round a new one', async () => {
  const find = openWorkFinder(theServices());

  const sent = await sentDuring(async () => {
    for (const kind of kinds) await find(kind);
    for (const kind of kinds) await find(kind);
  });

  expect(sent.filter(asksAcross)).toHaveLength(2);
});

test('a tenant with due tickets is found, also one that is ahead of its time', async () => {
  const due = await waitingSince(later(new Date(), -hours(50)), 1);
  const ahead = await waitingSince(new Date(), 1);
  await asSuperuser(
    (client) => client.query('update tenant set time_offset_ms = $2 where tenant_id = $1', [ahead.system.tenant.id, hours(30)]),
    urls.superuser,
  );

  const found = await openWorkFinder(theServices())('TIMERS');

  expect(found).toEqual(expect.arrayContaining([due.system.tenant.id, ahead.system.tenant.id]));
  expect(new Set(found).size).toBe(found.length);
});

test('where the question fails, each tenant is looked at by itself and the work goes on', async () => {
  const tenant = await waitingSince(later(new Date(), -hours(50)), 3);
  const lines: string[] = [];
  const services = { ...theServices(), log: openLog('warn', { write: (line) => void lines.push(line) }) };
  await asSuperuser((client) => client.query('revoke execute on function tenants_with_work(timestamptz) from relevo_app'), urls.superuser);

  const worker = openWorker(services);
  await vi.waitFor(async () => expect(await stillWaiting(tenant)).toBe(0), 20_000);
  await worker.close();
  await asSuperuser((client) => client.query('grant execute on function tenants_with_work(timestamptz) to relevo_app'), urls.superuser);

  expect(lines.filter((line) => line.includes('which desks have work cannot be asked'))).toHaveLength(1);
});
