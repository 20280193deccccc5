import type { Services } from './context.ts';

const dayMs = 86_400_000;

/** Answers to idempotency keys are kept two days; tenant by tenant, each in a transaction of its own. */
export async function purgeIdempotency(services: Services): Promise<number> {
  const { rows } = await services.pool.query<{ tenant_id: string }>('select tenant_id from tenant_slug');
  const before = new Date(services.now().getTime() - 2 * dayMs);
  let forgotten = 0;
  for (const { tenant_id } of rows) forgotten += await forget(services, tenant_id, before);
  return forgotten;
}

function forget(services: Services, tenantId: string, before: Date): Promise<number> {
  return services.orm.em.fork().transactional(async (em) => {
    await em.execute('select set_tenant(?)', [tenantId]);
    const gone = await em.execute<{ affectedRows: number }>('delete from idempotency where tenant_id = ? and created_at < ?', [tenantId, before], 'run');
    return gone.affectedRows;
  });
}
