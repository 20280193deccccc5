import type { Transaction } from '../core/transaction.ts';
import type { Principal } from './principal.ts';

const text = `select where exists (select from password where tenant_id = $1 and id = $2)
  or exists (select from ticket where tenant_id = $1 and registered_by_id = $2)`;

/**
 * Anyone who has a password, or opened a ticket themselves through the identity provider, keeps their way in: with another address or a link of
 * their own making an admin could act as them, and close tickets as their creator (crm E2).
 */
export async function signsInAlready(ctx: Transaction, { id }: Principal): Promise<boolean> {
  const [found] = await ctx.query({ name: 'signs_in_already', text, values: [ctx.tenant.id, id] });
  return Boolean(found?.affected);
}
