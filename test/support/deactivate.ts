import type { Person } from './a-tenant.ts';
import { inTenant } from './database.ts';

/** The person leaves, or comes back, without an event: for tests of other things. */
export async function deactivate({ ctx }: Person, isActive = false): Promise<void> {
  const text = 'update principal set is_active = $3 where tenant_id = $1 and id = $2';
  await inTenant(ctx, (client) => client.query(text, [ctx.tenant.id, ctx.actor.id, isActive]));
}
