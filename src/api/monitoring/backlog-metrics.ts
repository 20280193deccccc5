import type { Registry } from 'prom-client';
import type { Services } from '../../core/context.ts';
import { addGauge } from './add-metrics.ts';
import { type Backlog, openBacklog } from './backlog.ts';

const gauges: readonly [name: string, help: string, of: (backlog: Backlog) => number][] = [
  ['relevo_timers_due', 'Tickets with something due that no worker has done yet.', ({ dueTickets }) => dueTickets],
  ['relevo_timers_oldest_due_seconds', 'How long the first of them has been due; 0 where nothing is.', ({ oldestDueSeconds }) => oldestDueSeconds],
  ['relevo_recalculations_waiting', 'Recalculations of open tickets that are not finished.', ({ recalculations }) => recalculations],
  ['relevo_releases_waiting', 'Published releases whose tickets were not all moved on.', ({ releases }) => releases],
  ['relevo_mails_waiting', 'Mails that are not sent yet, 100,000 at most.', ({ mails }) => mails],
  ['relevo_mails_oldest_due_seconds', 'How long the first of them has been due; 0 where none is.', ({ oldestMailSeconds }) => oldestMailSeconds],
  ['relevo_workers', 'Workers that were heard of within half a minute.', ({ workers }) => workers],
  ['relevo_worker_heartbeat_seconds', 'Since a worker was last heard of; NaN where none ever was.', ({ heartbeatSeconds }) => heartbeatSeconds],
];

/** The same from every process; NaN while the database does not tell. */
export function addBacklogMetrics(registry: Registry, services: Services): void {
  const read = openBacklog(services);
  for (const [name, help, of] of gauges) {
    addGauge(registry, name, help, async () => {
      const backlog = await read();
      return backlog ? of(backlog) : Number.NaN;
    });
  }
}
