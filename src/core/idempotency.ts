import { appError } from './app-error.ts';
import type { Transaction } from './transaction.ts';

const claim = `
  insert into idempotency (tenant_id, principal_id, key, operation, input_hash, created_at)
  values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning key`;
const recallText = 'select operation, input_hash, answer from idempotency where tenant_id = $1 and principal_id = $2 and key = $3';
const keep = 'update idempotency set answer = $4::jsonb where tenant_id = $1 and principal_id = $2 and key = $3';

/** What is kept of an answer: all that cannot be read again. */
const kept = ['id', 'outcome', 'markedCount', 'hasMore'];

/** The same key and input gets the first answer again; a concurrent call with the same key waits at the claim. */
export async function runOnce<Answer extends object>(ctx: Transaction, work: () => Promise<Answer>): Promise<Answer> {
  const { idempotency } = ctx;
  if (!idempotency) return work();
  const owner = [ctx.tenant.id, ctx.actor.id, idempotency.key];
  const [claimed] = await ctx.query({ name: 'claim', text: claim, values: [...owner, idempotency.operation, idempotency.inputHashes[0], ctx.services.now()] });
  if (claimed?.rows.length === 0) return firstAnswer(ctx, owner);
  const answer = await work();
  ctx.defer({ name: 'keep', text: keep, values: [...owner, JSON.stringify(answer, kept)] });
  return answer;
}

async function firstAnswer<Answer extends object>(ctx: Transaction, owner: unknown[]): Promise<Answer> {
  const [recalled] = await ctx.query({ name: 'recall', text: recallText, values: owner });
  const [first] = recalled?.rows ?? [];
  const isSame = first?.operation === ctx.idempotency?.operation && ctx.idempotency?.inputHashes.some((hash) => hash.equals(first?.input_hash));
  if (!first || !isSame) throw appError('IDEMPOTENCY_MISMATCH', 'This idempotency key was used with another input.');
  return first.answer;
}
