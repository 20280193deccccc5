import type { Registry } from 'prom-client';
import { addCounter } from '../api/monitoring/add-metrics.ts';
import type { Worker } from './worker.ts';

export function addWorkerMetrics(registry: Registry, { done }: Worker): void {
  addCounter(registry, 'relevo_worker_items_total', 'What the worker of this process did, such as tickets with something due.', () => done.items);
  addCounter(registry, 'relevo_worker_failures_total', 'Rounds of the worker of this process that failed and are tried again.', () => done.failures);
}
