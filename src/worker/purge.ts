import type { Services } from '../core/context.ts';

const dayMs = 86_400_000;

/** Deletes stored answers of idempotency keys after two days, each tenant in its own transaction. */
export async function purge(services: Services): Promise<number> {
  const { rows } = await services.pool.query<{ tenant_id: string }>('select tenant_id from tenant_slug');
  const before = new Date(services.now().getTime() - 2 * dayMs);
  let deleted = 0;
  for (const { tenant_id } of rows) deleted += await purgeTenant(services, tenant_id, before);
  return deleted;
}

function purgeTenant(services: Services, tenantId: string, before: Date): Promise<number> {
  return services.orm.em.fork().transactional(async (em) => {
    await em.execute('select set_tenant(?)', [tenantId]);
    const result = await em.execute<{ affectedRows: number }>('delete from idempotency where tenant_id = ? and created_at < ?', [tenantId, before], 'run');
    return result.affectedRows;
  });
}
