import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';

openTestApp();

const countsFor = async (who: { token: string }, key: string) => (await as(who).catalog()).queues.find((queue) => queue.key === key)?.counts;

test('what screens show of a queue follows its tickets through their lives', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const tickets = await Promise.all([1, 2, 3].map(() => aTicket(ana)));
  const [first, second, third] = tickets.map(({ id }) => id) as [string, string, string];

  await as(marta).assignTicket({ ticketId: first, assigneeId: marta.id });
  await as(marta).changeTicketStatus({ ticketId: second, status: 'pending' });
  await as(sofia).moveTicket({ ticketId: third, queueId: (await as(sofia).catalog()).queues[1]?.id ?? '' });
  const { id: fourth } = await aResolvedTicket(tenant, ana);
  await as(ana).reopenTicket({ ticketId: fourth });
  const { id: fifth } = await aResolvedTicket(tenant, ana);
  await as(ana).closeTicket({ ticketId: fifth });

  expect(await countsFor(sofia, 'software')).toEqual({ unresolved: 3, open: 2, pending: 1, onHold: 0, unassigned: 1, resolved: 0, overdue: 0 });
  expect(await countsFor(sofia, 'hardware')).toEqual({ unresolved: 1, open: 1, pending: 0, onHold: 0, unassigned: 1, resolved: 0, overdue: 0 });
});

test('requesters do not learn how much there is to do', async () => {
  const { ana } = await aTenant();
  await aTicket(ana);

  expect(await countsFor(ana, 'software')).toBeNull();
});

test.each(['{ closedAt: { isNull: true } }', '{ status: { category: { nin: [RESOLVED, CLOSED] } } }'])(
  'a list of %s is as long as the counters say, for whoever looks',
  async (filter) => {
    const tenant = await aTenant();
    const { ana, luis, marta, diego, sofia } = tenant;
    for (const queue of ['software', 'hardware', 'hardware']) await aTicket(ana, { queue });
    await aTicket(luis, { queue: 'hardware' });
    const martas = await aTicket(marta, { requesterId: luis.id });
    await succeed(as(sofia).moveTicket({ ticketId: martas.id, queueId: (await as(sofia).catalog()).queues[1]?.id ?? '' }));
    await aResolvedTicket(tenant, ana);
    await as(ana).closeTicket({ ticketId: (await aResolvedTicket(tenant, ana)).id });

    const lists = await Promise.all(
      [ana, luis, marta, diego, sofia].map((who) => askAs(who, `{ tickets(first: 100, filter: ${filter}) { totalCount nodes { id } } }`)),
    );

    const lengths = lists.map(({ body }) => body.data.tickets.nodes.length);
    expect(lists.map(({ body }) => body.data.tickets.totalCount)).toEqual(lengths);
    expect(lengths).toEqual(filter.includes('closedAt') ? [4, 2, 3, 6, 6] : [3, 2, 2, 5, 5]);
  },
);

test('whatever many do at once, and whatever of it is refused, the counters are what one would count', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const { queues } = await as(sofia).catalog();
  const ids = (await Promise.all(Array.from({ length: 8 }, () => aTicket(ana)))).map(({ id }) => id);
  const deed = async (at: number) => {
    const ticketId = ids[at % ids.length] ?? '';
    const agent = [marta, sofia][at % 2] ?? marta;
    const deeds = [
      () => as(agent).assignTicket({ ticketId, assigneeId: at % 2 ? marta.id : diego.id }),
      () => as(agent).assignTicket({ ticketId, assigneeId: null }),
      () => as(agent).moveTicket({ ticketId, queueId: queues[at % 3 === 0 ? 1 : 0]?.id ?? '' }),
      () => as(agent).changeTicketStatus({ ticketId, status: at % 2 ? 'pending' : 'in_progress' }),
      () => aTicket(ana),
    ];
    await deeds[(at * 7) % deeds.length]?.();
  };

  await Promise.all(Array.from({ length: 80 }, (_, at) => deed(at)));

  expect(await kept(tenant)).toEqual(await counted(tenant));
});

const names = 'queue_id, unresolved, open, pending, on_hold, unassigned, resolved';

async function kept({ sofia }: TestTenant) {
  return (await inTenant(sofia.ctx, (db) => db.query(`select ${names} from queue_counter where tenant_id = $1 order by 1`, [sofia.ctx.tenant.id]))).rows;
}

async function counted({ sofia }: TestTenant) {
  const unresolved = "status_category not in ('RESOLVED', 'CLOSED')";
  const text = `select queue_id, count(*) filter (where ${unresolved})::int as unresolved, count(*) filter (where status_category in ('NEW', 'OPEN'))::int as open,
    count(*) filter (where status_category = 'PENDING')::int as pending, count(*) filter (where status_category = 'ON_HOLD')::int as on_hold,
    count(*) filter (where ${unresolved} and assignee_id is null)::int as unassigned,
    count(*) filter (where status_category = 'RESOLVED')::int as resolved from ticket where tenant_id = $1 group by 1 order by 1`;
  return (await inTenant(sofia.ctx, (db) => db.query(text, [sofia.ctx.tenant.id]))).rows;
}
