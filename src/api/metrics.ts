import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { hashesComputed } from '../access/password.ts';
import type { Services } from '../core/context.ts';

/** Labels have few values, with neither tenants nor operation names, so the number of series stays small. */
export function openMetrics({ connections }: Services) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'relevo_database_connections',
    help: 'Connections of the pool.',
    registers,
    collect: function () {
      this.set(connections.pool.totalCount);
    },
  });
  new Gauge({
    name: 'relevo_database_waiting',
    help: 'Requests waiting for a connection.',
    registers,
    collect: function () {
      this.set(connections.waiting);
    },
  });
  new Counter({
    name: 'relevo_password_hashes_total',
    help: 'Password hashes computed.',
    registers,
    collect: function () {
      this.reset();
      this.inc(hashesComputed());
    },
  });
  return {
    registry,
    operations: new Counter({
      name: 'relevo_operations_total',
      help: 'GraphQL operations by transport and outcome.',
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
    sockets: new Gauge({ name: 'relevo_sockets', help: 'Open WebSockets.', registers }),
    subscriptions: new Gauge({ name: 'relevo_subscriptions', help: 'Running subscriptions.', registers }),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
