import { beforeEach, describe, expect, inject, test } from 'vitest';
import { moveReleased } from '../../src/worker/move-released.ts';
import { openWorker } from '../../src/worker/worker.ts';
import type { TestDesk } from '../support/a-desk.ts';
import { aSeededDesk } from '../support/a-seeded-desk.ts';
import { inDesk } from '../support/behind.ts';
import { openTestHouse, theHouse } from '../support/house.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { does, historyOf, opens, refusalsOf, see, statusOf, takes, ticketOf } from '../support/play.ts';

// What works on all desks would work on those of other files too.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_releases');
openTestHouse({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let desk: TestDesk;
let releaseId: string;
beforeEach(async () => {
  desk = await aSeededDesk('erp');
  releaseId = (await does(desk.diego, 'createRelease', { name: '12.1' }, 'release { id }')).release.id;
});

async function waitingTickets(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const ticketId = await opens(desk.ana, { queue: 'finance_tax' });
    await takes(desk.diego, ticketId, 'in_analysis');
    await does(desk.diego, 'changeTicketStatus', { ticketId, status: 'waiting_for_definitive_solution' });
    await does(desk.diego, 'waitForRelease', { ticketId, releaseId });
    ids.push(ticketId);
  }
  return ids;
}

const timesMoved = async (id: string) => (await historyOf(desk.diego, id)).filter(({ type, by }) => type === 'ticket.resolved' && by === 'the clock').length;

test('publishing moves each that waits, once, at the instant of publishing; the release shows its tickets', async () => {
  const ids = await waitingTickets(3);

  const { release } = await does(desk.sofia, 'publishRelease', { releaseId }, 'release { publishedAt }');
  await moveReleased(theHouse(), new AbortController().signal);

  for (const id of ids) {
    expect([await statusOf(desk.ana, id), await timesMoved(id)]).toEqual(['customer_validation', 1]);
    expect((await ticketOf(desk.ana, id, 'resolvedAt')).resolvedAt).toBe(release.publishedAt);
  }
  const listed = await see(desk.diego, 'query ($id: ID!) { node(id: $id) { ... on Release { tickets(first: 5) { nodes { id } } } } }', { id: releaseId });
  expect(listed.node.tickets.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(ids.sort());
});

test('what publishing did not come to is done by whichever workers there are, once', async () => {
  const ids = await waitingTickets(4);
  await inDesk(desk.system, (client) => client.query('update release set published_at = now() where tenant_id = $1', [desk.system.tenant.id]));

  const workers = [openWorker(theHouse()), openWorker(theHouse())];
  for (let look = 0; look < 200 && (await statusOf(desk.ana, ids.at(-1) ?? '')) !== 'customer_validation'; look += 1)
    await new Promise((go) => setTimeout(go, 25));
  await Promise.all(workers.map((worker) => worker.close()));

  expect(await Promise.all(ids.map(timesMoved))).toEqual([1, 1, 1, 1]);
});

describe('refusals', () => {
  test('a release is published once, and nothing waits for one that is out', async () => {
    const ticketId = await opens(desk.ana, { queue: 'finance_tax' });
    await does(desk.sofia, 'publishRelease', { releaseId });

    expect(await refusalsOf(desk.sofia, 'publishRelease', { releaseId })).toEqual(['ALREADY_PUBLISHED']);
    expect(await refusalsOf(desk.diego, 'waitForRelease', { ticketId, releaseId })).toEqual(['ALREADY_PUBLISHED']);
    expect(await refusalsOf(desk.diego, 'createRelease', { name: '12.1' })).toEqual(['ALREADY_EXISTS']);
  });
});
