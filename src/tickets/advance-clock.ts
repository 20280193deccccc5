import { recognizeClock } from '../access/recognize.ts';
import { record } from '../platform/feed.ts';
import { type Context, hearAhead } from '../platform/house.ts';
import { refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { wakeTickets } from './wake-tickets.ts';

export interface AdvanceClock {
  to: Date;
}

/** Moves the clock of a desk to try things out ahead, and does all that falls due in between, in order, each at its own instant. */
export async function advanceClock(ctx: Context, { to }: AdvanceClock): Promise<{ id: string; now: Date }> {
  const moved = await move(ctx, to);
  hearAhead(ctx.house, ctx.tenant.id, moved.aheadMs);
  const clock = await recognizeClock(ctx.house, ctx.tenant.id);
  while (clock && (await wakeTickets(clock, to, { waits: true })) > 0);
  return { id: ctx.tenant.id, now: to };
}

const moveAhead = 'update tenant set ahead_ms = $2 where tenant_id = $1 and is_test returning ahead_ms';

function move(ctx: Context, to: Date): Promise<{ aheadMs: number }> {
  return transact(ctx, async (ctx) => {
    if (to <= ctx.now()) refuse('CLOCK_GOES_FORWARD', ['input', 'to'], { now: ctx.now().toISOString() });
    const aheadMs = to.getTime() - ctx.house.now().getTime();
    const [moved] = await ctx.query({ text: moveAhead, values: [ctx.tenant.id, aheadMs] });
    if (!moved?.affected) refuse('NOT_A_TEST_DESK');
    record(ctx, 'desk.clock_advanced', { audience: 'ADMINS', changes: [{ field: 'now', before: ctx.now().toISOString(), after: to.toISOString() }] });
    return { aheadMs };
  });
}
