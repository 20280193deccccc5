import type { House } from '../platform/house.ts';

const dayMs = 86_400_000;

/** Answers to idempotency keys are kept two days; tenant by tenant, each in a transaction of its own. */
export async function tidy(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ tenant_id: string }>('select tenant_id from tenant_slug');
  const before = new Date(house.now().getTime() - 2 * dayMs);
  let forgotten = 0;
  for (const { tenant_id } of rows) forgotten += await forget(house, tenant_id, before);
  return forgotten;
}

function forget(house: House, tenantId: string, before: Date): Promise<number> {
  return house.orm.em.fork().transactional(async (em) => {
    await em.execute('select set_tenant(?)', [tenantId]);
    const gone = await em.execute<{ affectedRows: number }>('delete from idempotency where tenant_id = ? and created_at < ?', [tenantId, before], 'run');
    return gone.affectedRows;
  });
}
