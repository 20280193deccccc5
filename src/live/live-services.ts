import type { Services } from '../core/context.ts';
import type { Semaphore } from '../core/semaphore.ts';
import type { LiveLimits } from './live-limits.ts';

/** What the live tenants of a node share. */
export interface LiveServices {
  readonly services: Pick<Services, 'connections' | 'replica' | 'feedNotifier' | 'log' | 'now' | 'timeOffsets'>;
  /** For what is read for all subscribers of a tenant together; requests never keep it waiting. */
  readonly sharedServices: LiveServices['services'];
  readonly limits: LiveLimits;
  /** They limit the pages that are read at the same time for subscriptions that catch up: those of quick queries, and of slow ones. */
  readonly semaphore: Semaphore;
  readonly slowSemaphore: Semaphore;
}
