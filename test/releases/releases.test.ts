import { beforeEach, describe, expect, inject, test } from 'vitest';
import { moveReleased } from '../../src/releases/move-released.ts';
import { openWorker } from '../../src/worker/worker.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { makeDatabase } from '../support/one-postgres.ts';

// Work on all tenants would also change those of other test files.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_releases');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let tenant: TestTenant;
let releaseId: string;
beforeEach(async () => {
  tenant = await aSeededTenant('erp');
  releaseId = (await succeed(as(tenant.diego).createRelease({ name: '12.1' }))).release.id;
});

async function waitingTickets(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
    await takes(tenant.diego, ticketId);
    await succeed(as(tenant.diego).waitForRelease({ ticketId, releaseId }));
    ids.push(ticketId);
  }
  return ids;
}

const timesMoved = async (id: string) => (await historyOf(tenant.diego, id)).filter(({ type, by }) => type === 'ticket.resolved' && by === 'the system').length;

test('publishing moves each that waits, once, at the instant of publishing; the release shows its tickets', async () => {
  const ids = await waitingTickets(3);

  const { release } = await succeed(as(tenant.sofia).publishRelease({ releaseId }));
  await moveReleased(theServices(), new AbortController().signal);

  for (const id of ids) {
    expect([await statusOf(tenant.ana, id), await timesMoved(id)]).toEqual(['customer_validation', 1]);
    expect((await succeed(as(tenant.ana).ticket({ id }))).resolvedAt).toBe(release.publishedAt);
  }
  const listed = await as(tenant.diego).releaseTickets({ id: releaseId });
  expect(listed && 'tickets' in listed && listed.tickets.nodes.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('what publishing did not come to is done by whichever workers there are, once', async () => {
  const ids = await waitingTickets(4);
  await inTenant(tenant.system, (client) => client.query('update release set published_at = now() where tenant_id = $1', [tenant.system.tenant.id]));

  const workers = [openWorker(theServices()), openWorker(theServices())];
  for (let look = 0; look < 200 && (await statusOf(tenant.ana, ids.at(-1) ?? '')) !== 'customer_validation'; look += 1)
    await new Promise((go) => setTimeout(go, 25));
  await Promise.all(workers.map((worker) => worker.close()));

  expect(await Promise.all(ids.map(timesMoved))).toEqual([1, 1, 1, 1]);
});

describe('refusals', () => {
  test('a release is published once, and nothing waits for one that is out', async () => {
    const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
    await succeed(as(tenant.sofia).publishRelease({ releaseId }));

    expect(await refusalsOf(as(tenant.sofia).publishRelease({ releaseId }))).toEqual(['ALREADY_PUBLISHED']);
    expect(await refusalsOf(as(tenant.diego).waitForRelease({ ticketId, releaseId }))).toEqual(['ALREADY_PUBLISHED']);
    expect(await refusalsOf(as(tenant.diego).createRelease({ name: '12.1' }))).toEqual(['ALREADY_EXISTS']);
  });
});
