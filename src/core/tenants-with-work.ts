import type { Services } from './context.ts';

/** What the worker does for a tenant: due timers, tickets of former agents, recalculations, tickets of published releases, mails. */
export type WorkKind = 'TIMERS' | 'RETURNS' | 'RECALCULATIONS' | 'RELEASES' | 'DELIVERIES';

/** The tenants that have such work; some may have none after all. */
export type FindTenants = (kind: WorkKind) => Promise<string[]>;

type Asking = Pick<Services, 'connections' | 'log' | 'now'>;
type TenantsByKind = (kind: WorkKind) => string[];

/** The tasks of a worker ask at nearly the same time, so within this time one answer serves them all, each once. */
const sharedMs = 250;
/** How long after a failure each tenant is looked at, before the question is asked again. */
const failedMs = 30_000;

/** One question for all kinds of work and all tenants, without a lock. Where it fails, as when one of many machines is away, each tenant is looked at by itself, so that the others go on. */
export function openWorkFinder(services: Asking): FindTenants {
  let answer: Promise<TenantsByKind> | null = null;
  let askedAt = 0;
  let acrossAgainAt = 0;
  const served = new Set<WorkKind>();
  const ask = async () => {
    if (performance.now() < acrossAgainAt) return everyTenant(services);
    return askAcross(services).catch(async (err: unknown) => {
      const all = await everyTenant(services);
      acrossAgainAt = performance.now() + failedMs;
      services.log.warn({ err }, 'which desks have work cannot be asked; each is looked at by itself');
      return all;
    });
  };
  return async (kind) => {
    if (answer === null || served.has(kind) || performance.now() - askedAt > sharedMs) {
      answer = ask();
      askedAt = performance.now();
      served.clear();
    }
    served.add(kind);
    return (await answer)(kind);
  };
}

async function askAcross({ connections, now }: Asking): Promise<TenantsByKind> {
  const { rows } = await connections.query({ name: 'tenants_with_work', text: 'select kind, tenant_id from tenants_with_work($1)', values: [now()] });
  const found = Map.groupBy(rows, ({ kind }): WorkKind => kind);
  return (kind) => [...new Set((found.get(kind) ?? []).map(({ tenant_id }): string => tenant_id))];
}

async function everyTenant(services: Asking): Promise<TenantsByKind> {
  const all = await tenantIds(services);
  return () => all;
}

export async function tenantIds({ connections }: Pick<Services, 'connections'>): Promise<string[]> {
  const { rows } = await connections.query({ text: 'select tenant_id from tenant_slug' });
  return rows.map(({ tenant_id }) => tenant_id);
}
