import type { Transaction } from '../core/transaction.ts';

/**
 * The principals themselves; whom they were merged into; and, behind each API key, who issued it and for whom, also where a key issued a key. `null` is among them where the
 * issuer of a key was never recorded.
 */
export async function principalsBehind(ctx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string | null>> {
  const text = `with recursive behind (id) as (
      select unnest($2::uuid[])
      union
      select one.id from behind b cross join lateral (
        select k.requester_id from api_key k where k.tenant_id = $1 and k.id = b.id union all select k.issued_by_id from api_key k where k.tenant_id = $1 and k.id = b.id
        union all select p.merged_into_id from principal p where p.tenant_id = $1 and p.id = b.id and p.merged_into_id is not null) one (id)
    ) select id from behind`;
  const [behind] = await ctx.query({ name: 'principals_behind', text, values: [ctx.tenant.id, ids] });
  return new Set(behind?.rows.map(({ id }) => id as string | null));
}
