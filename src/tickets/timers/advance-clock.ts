import { systemContext } from '../../access/authenticate.ts';
import { type Context, noteTimeOffset } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { processDueTickets } from './process-due-tickets.ts';

export interface AdvanceClock {
  to: Date;
}

/** Moves the time of a test tenant ahead, and does all that falls due in between, in order, each thing at its own instant. */
export async function advanceClock(ctx: Context, { to }: AdvanceClock): Promise<{ id: string; now: Date }> {
  const moved = await move(ctx, to);
  noteTimeOffset(ctx.services, ctx.tenant.id, moved.timeOffsetMs);
  const system = await systemContext(ctx.services, ctx.tenant.id);
  while (system && (await processDueTickets(system, to, { waits: true })) > 0);
  return { id: ctx.tenant.id, now: to };
}

/** Calendars know ten years of holidays, and times without an end cannot be stored. */
function tenYearsAfter(time: Date): Date {
  const later = new Date(time);
  later.setUTCFullYear(later.getUTCFullYear() + 10);
  return later;
}

const moveAhead = 'update tenant set time_offset_ms = $2 where tenant_id = $1 and is_test returning time_offset_ms';

function move(ctx: Context, to: Date): Promise<{ timeOffsetMs: number }> {
  return transact(ctx, async (ctx) => {
    const realNow = ctx.services.now();
    if (to <= ctx.now()) refuse('CLOCK_GOES_FORWARD', ['input', 'to'], { now: ctx.now().toISOString() });
    if (to > tenYearsAfter(realNow)) refuse('CLOCK_TOO_FAR_AHEAD', ['input', 'to'], { latest: tenYearsAfter(realNow).toISOString() });
    const timeOffsetMs = to.getTime() - realNow.getTime();
    const [moved] = await ctx.query({ text: moveAhead, values: [ctx.tenant.id, timeOffsetMs] });
    if (!moved?.affected) refuse('NOT_A_TEST_DESK');
    record(ctx, 'desk.clock_advanced', { audience: 'ADMINS', changes: [change('now', ctx.now().toISOString(), to.toISOString())] });
    return { timeOffsetMs };
  });
}
