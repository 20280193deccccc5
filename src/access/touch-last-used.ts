import type { Services } from '../core/context.ts';
import { runInTenant } from '../database/tenancy.ts';

const touchEveryMs = 60_000;

/** The last use is stored to the minute, so that a busy key does not write on every request. */
export async function touchLastUsed(services: Services, key: { tenantId: string; id: string; lastUsedAt: number | null }, answerBy?: number): Promise<void> {
  const now = services.now();
  if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt < touchEveryMs) return;
  const text = 'update api_key set last_used_at = $3 where tenant_id = $1 and id = $2';
  await runInTenant({ services, tenant: { id: key.tenantId }, answerBy }, { name: 'touch_key', text, values: [key.tenantId, key.id, now] });
}
