import type { Statement } from '../database/pipeline.ts';
import type { Services } from './context.ts';

interface Round {
  tenantIds: readonly string[];
  stop: AbortSignal;
  /** Logged with the tenant. */
  failure: string;
}

/** Works for one tenant after the other; a failure in one is logged and stops none of the others. Returns how much was done. */
export async function inEachTenant(
  { log }: Pick<Services, 'log'>,
  { tenantIds, stop, failure }: Round,
  work: (tenantId: string) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (const tenantId of tenantIds) {
    if (stop.aborted) break;
    done += await work(tenantId).catch((err: unknown) => {
      log.error({ err, tenantId }, failure);
      return 0;
    });
  }
  return done;
}

/** The tenants that a statement names as having something to do, so that the others cost nothing. */
export async function tenantsOf({ connections }: Pick<Services, 'connections'>, statement: Statement): Promise<string[]> {
  const { rows } = await connections.query(statement);
  return rows.map(({ tenant_id }): string => tenant_id);
}

/** Repeats a batch until there is nothing left to do. */
export async function inBatches(stop: AbortSignal, batch: () => Promise<number>): Promise<number> {
  let done = 0;
  while (!stop.aborted) {
    const some = await batch();
    if (some === 0) break;
    done += some;
  }
  return done;
}
