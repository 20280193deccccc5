import type { Services } from '../core/context.ts';
import { runInTenant } from '../database/tenancy.ts';

const touchEveryMs = 60_000;

/** Keys whose last use is being stored. */
const touching = new Set<string>();

interface UsedKey {
  tenantId: string;
  id: string;
  lastUsedAt: number | null;
}

/** The last use is stored to the minute, so that a busy key does not write on every request. The request neither waits for it nor fails with it. */
export function touchLastUsed(services: Services, { tenantId, id, lastUsedAt }: UsedKey): void {
  const now = services.now();
  if (touching.has(id) || (lastUsedAt !== null && now.getTime() - lastUsedAt < touchEveryMs)) return;
  touching.add(id);
  const text = 'update api_key set last_used_at = $3 where tenant_id = $1 and id = $2';
  runInTenant({ services, tenant: { id: tenantId } }, { name: 'touch_key', text, values: [tenantId, id, now] })
    .catch((err: unknown) => services.log.debug({ err }, 'the last use of a key could not be stored'))
    .finally(() => touching.delete(id));
}
