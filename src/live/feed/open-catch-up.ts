import type { LiveServices } from '../live-services.ts';
import { CatchUp, type CatchUpOptions } from './catch-up.ts';

type OfTenant = Pick<CatchUpOptions, 'inSnapshot' | 'onReplica' | 'headSeq' | 'advanced'>;

/** The catch-up of a tenant, within the limits that all tenants of the node share. */
export function openCatchUp({ services, limits, semaphore, slowSemaphore }: LiveServices, ofTenant: OfTenant): CatchUp {
  const { slowQueryMs, alonePageMs: pageMs, retryMs } = limits;
  return new CatchUp({ ...ofTenant, semaphoreOf: (query) => (query.isSlow(slowQueryMs) ? slowSemaphore : semaphore), pageMs, log: services.log, retryMs });
}
