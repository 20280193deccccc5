import type { Services } from '../core/context.ts';

const touchEveryMs = 60_000;

/** The last use is stored to the minute, so that a busy key does not write on every request. */
export async function touchLastUsed(services: Services, key: { tenantId: string; id: string; lastUsedAt: number | null }): Promise<void> {
  const now = services.now();
  if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt < touchEveryMs) return;
  await services.orm.em.fork().transactional(async (em) => {
    await em.execute('select set_tenant(?)', [key.tenantId]);
    await em.execute('update api_key set last_used_at = ? where tenant_id = ? and id = ?', [now, key.tenantId, key.id]);
  });
}
