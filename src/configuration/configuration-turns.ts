import PQueue from 'p-queue';
import { appError } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { errorTexts } from '../core/error-texts.ts';
import { turnMs } from '../database/time-limits.ts';

/** Of other desks too; what waits holds no connection. */
const atOnce = 3;
const maxWaiting = 20;

const ofProcess = new PQueue({ concurrency: atOnce });
const ofTenants = new Map<string, PQueue>();

/** Runs changes and previews of a tenant's configuration one after the other, and only a few in this process. Refuses with `UNAVAILABLE` when too many wait or it takes too long. */
export async function inConfigurationTurn<Answer>({ tenant, answerBy }: Context, work: () => Promise<Answer>): Promise<Answer> {
  const ofTenant = ofTenants.get(tenant.id) ?? new PQueue({ concurrency: 1 });
  if (ofTenant.size >= maxWaiting) throw busy();
  ofTenants.set(tenant.id, ofTenant);
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(busy()), turnMs(answerBy));
  const begin = () => {
    clearTimeout(timer);
    return work();
  };
  try {
    return await ofTenant.add(() => ofProcess.add(begin, { signal: waiting.signal }), { signal: waiting.signal });
  } finally {
    clearTimeout(timer);
    if (ofTenant.size + ofTenant.pending === 0) ofTenants.delete(tenant.id);
  }
}

function busy() {
  return appError('UNAVAILABLE', errorTexts.configurationBusy, { retryAfterMs: 1_000 });
}
