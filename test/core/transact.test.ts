import { expect, test } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { record } from '../../src/core/feed.ts';
import { transact } from '../../src/core/transact.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

/** Two that each hold one ticket before they want the other's. */
function meeting() {
  let arrived = 0;
  let go: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (go = resolve));
  return async () => {
    arrived += 1;
    if (arrived === 2) go();
    await both;
  };
}

test('two changes that lock in opposite order both succeed: the one PostgreSQL stops is done again', async () => {
  const { ana, marta, sofia } = await aTenant();
  const codes = [(await aTicket(ana)).code, (await aTicket(ana)).code];
  const meet = meeting();
  let runs = 0;
  const renameBoth = (ctx: Context, order: string[], subject: string) =>
    transact(ctx, async (ctx) => {
      runs += 1;
      for (const code of order) {
        const text = 'update ticket set subject = $3 where tenant_id = $1 and code = $2 returning id';
        const [renamed] = await ctx.query({ text, values: [ctx.tenant.id, code, subject] });
        record(ctx, 'ticket.edited', { ticketId: renamed?.rows[0]?.id });
        await meet();
      }
      return {};
    });

  await Promise.all([renameBoth(marta.ctx, codes, 'De Marta'), renameBoth(sofia.ctx, [...codes].reverse(), 'De Sofía')]);

  const events = await as(sofia).events();
  // Done again, it may be quicker than the one that waits, and meet it once more.
  expect(runs).toBeGreaterThanOrEqual(3);
  expect(events.nodes.map(({ seq, type }) => [seq, type])).toEqual([
    ['1', 'ticket.opened'],
    ['2', 'ticket.opened'],
    ...['3', '4', '5', '6'].map((seq) => [seq, 'ticket.edited']),
  ]);
  expect(new Set(events.nodes.map(({ ticket }) => ticket?.subject)).size).toBe(1);
});

test('connections cut in the middle of a change leave their places in the pool free', async () => {
  const { ana, marta, system } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const cut = () =>
    transact(system, async (ctx) => {
      const [{ pid } = { pid: 0 }] = await ctx.em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
      await asSuperuser((root) => root.query('select pg_terminate_backend($1)', [pid]));
      return {};
    });

  const cuts = await Promise.allSettled(Array.from({ length: 15 }, cut));

  expect(cuts.map((answer) => answer.status === 'rejected' && (answer.reason.extensions?.code ?? String(answer.reason)))).toEqual(
    Array.from({ length: 15 }, () => 'UNAVAILABLE'),
  );
  const answers = await Promise.all(Array.from({ length: 15 }, () => as(marta).replyToTicket({ ticketId, body: 'Sigue.' })));
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
});
