import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';

const whileMs = 300_000;

const postpone = `
  update ticket set next_due_at = $3 where tenant_id = $1 and id = (
    select id from ticket where tenant_id = $1 and next_due_at <= $2 order by next_due_at, id limit 1 for update skip locked)`;

/** Moves only when the worker next looks at the first due ticket; what is due keeps its instant. */
export async function skipFailing(ctx: Context): Promise<number> {
  const { affected } = await transact(ctx, async ({ query, tenant, now }) => {
    const [postponed] = await query({ name: 'postpone', text: postpone, values: [tenant.id, now(), new Date(now().getTime() + whileMs)] });
    return { affected: postponed?.affected ?? 0 };
  });
  return affected;
}
