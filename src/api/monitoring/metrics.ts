import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { hashesComputed } from '../../access/passwords/password.ts';
import type { Services } from '../../core/context.ts';
import { addCounter, addGauge } from './add-metrics.ts';
import { openProcessMetrics } from './process-metrics.ts';

/** Labels have few values, which our schema and our code list: neither tenants nor anything that a client made up. */
export function openMetrics(services: Services) {
  const registry = openProcessMetrics(services);
  const registers = [registry];
  addCounter(registry, 'relevo_password_hashes_total', 'Password hashes computed.', hashesComputed);
  return {
    registry,
    ...operationMetrics(registers),
    sockets: new Gauge({ name: 'relevo_sockets', help: 'Open WebSockets.', registers }),
    socketsClosed: new Counter({ name: 'relevo_sockets_closed_total', help: 'Closed WebSockets by their code.', labelNames: ['code'], registers }),
    subscriptions: new Gauge({ name: 'relevo_subscriptions', help: 'Running subscriptions.', registers }),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;

function operationMetrics(registers: Registry[]) {
  return {
    operations: new Counter({
      name: 'relevo_operations_total',
      help: 'GraphQL operations that ended, by transport and outcome.',
      labelNames: ['transport', 'kind', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'relevo_operation_seconds',
      help: 'How long operations took.',
      labelNames: ['transport', 'kind'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    fieldSeconds: new Histogram({
      name: 'relevo_field_seconds',
      help: 'How long operations took, by their root field; `several` for those with more than one.',
      labelNames: ['field'],
      buckets: [0.01, 0.05, 0.25, 1, 5],
      registers,
    }),
    refusals: new Counter({
      name: 'relevo_refusals_total',
      help: 'Errors and refusals by root field and code.',
      labelNames: ['field', 'code'],
      registers,
    }),
  };
}

/** How long news has waited to be sent to subscribers, at the tenant where it waits longest. */
export function addFeedLag({ registry }: Metrics, live: { readonly tenants: Iterable<{ readonly reader: { readonly newsSince: number | null } }> }): void {
  addGauge(registry, 'relevo_feed_lag_seconds', 'How long news has waited to be sent to subscribers, at the desk where it waits longest.', () => {
    const since = Math.min(...Array.from(live.tenants, ({ reader }) => reader.newsSince ?? Number.POSITIVE_INFINITY));
    return Number.isFinite(since) ? (performance.now() - since) / 1000 : 0;
  });
}

/** What clients and we close with; anything else a client made up. */
const closeCodes = new Set([1000, 1001, 1005, 1006, 1008, 1009, 1011, 1013, 4400, 4401, 4403, 4406, 4408, 4409, 4429, 4500]);

export function closeCodeLabel(code: number): string {
  return closeCodes.has(code) ? String(code) : 'other';
}
