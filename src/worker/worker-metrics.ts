import type { Registry } from 'prom-client';
import { addCounter } from '../api/monitoring/add-metrics.ts';
import { mailsEnded } from '../mail/outgoing/note-outcomes.ts';
import type { Worker } from './worker.ts';

const mails = [
  ['sent', 'SENT', 'Mails that the mail server took.'],
  ['skipped', 'SKIPPED', 'Mails that were not sent, because something had changed in the meantime.'],
  ['failed', 'FAILED', 'Mails that were given up.'],
  ['postponed', 'POSTPONED', 'Attempts that failed and are repeated.'],
] as const;

export function addWorkerMetrics(registry: Registry, { done }: Worker): void {
  addCounter(registry, 'relevo_worker_items_total', 'What the worker of this process did, such as tickets with something due.', () => done.items);
  addCounter(registry, 'relevo_worker_failures_total', 'Rounds of the worker of this process that failed and are tried again.', () => done.failures);
  for (const [name, outcome, help] of mails) addCounter(registry, `relevo_mails_${name}_total`, help, () => mailsEnded[outcome]);
}
