import { appError } from './app-error.ts';
import type { Writing } from './tenancy.ts';

const claim = `
  insert into idempotency (tenant_id, principal_id, key, operation, input_hash, created_at)
  values (?, ?, ?, ?, ?, ?) on conflict do nothing returning key`;
const recall = 'select operation, input_hash, answer from idempotency where tenant_id = ? and principal_id = ? and key = ?';
const keep = 'update idempotency set answer = ?::jsonb where tenant_id = ? and principal_id = ? and key = ?';

/** The same key and input gives the first answer again; a concurrent twin waits for the first at the claim. */
export async function remember<Answer extends object>(ctx: Writing, work: () => Promise<Answer>): Promise<Answer> {
  const { idempotency } = ctx;
  if (!idempotency) return work();
  const owner = [ctx.tenant.id, ctx.actor.id, idempotency.key];
  const claimed = await ctx.em.execute(claim, [...owner, idempotency.operation, idempotency.inputHash, ctx.now()]);
  if (claimed.length === 0) return firstAnswer(ctx, owner);
  const answer = await work();
  await ctx.em.execute(keep, [JSON.stringify(answer, ['id']), ...owner]);
  return answer;
}

async function firstAnswer<Answer extends object>(ctx: Writing, owner: unknown[]): Promise<Answer> {
  const [first] = await ctx.em.execute<{ operation: string; input_hash: Buffer; answer: Answer }[]>(recall, owner);
  const same = first?.operation === ctx.idempotency?.operation && first?.input_hash.equals(ctx.idempotency?.inputHash ?? Buffer.alloc(0));
  if (!first || !same) throw appError('IDEMPOTENCY_MISMATCH', 'This idempotency key was used with another input.');
  return first.answer;
}
