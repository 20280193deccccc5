import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Services } from '../../core/context.ts';
import { version } from '../../core/version.ts';
import { addCounter, addGauge } from './add-metrics.ts';
import { addBacklogMetrics } from './backlog-metrics.ts';

/** What every process tells of itself, whether it serves or works. */
export function openProcessMetrics(services: Services): Registry {
  const registry = new Registry();
  // Each look at the event loop wakes the process up, also where nobody asks for anything.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  addBuild(registry);
  addPool(registry, services);
  addBus(registry, services);
  addAnswerCache(registry, services);
  addBacklogMetrics(registry, services);
  return registry;
}

function addBuild(registry: Registry): void {
  const build = new Gauge({ name: 'relevo_build_info', help: 'What runs here; always 1.', labelNames: ['version', 'node'], registers: [registry] });
  build.set({ version, node: process.versions.node }, 1);
}

function addPool(registry: Registry, { connections }: Services): void {
  const { pool } = connections;
  addGauge(registry, 'relevo_database_connections', 'Connections of the pool.', () => pool.totalCount);
  addGauge(registry, 'relevo_database_connections_used', 'Connections of the pool that somebody uses.', () => pool.totalCount - pool.idleCount);
  addGauge(registry, 'relevo_database_connections_limit', 'The most connections of the pool.', () => pool.options.max);
  addGauge(registry, 'relevo_database_waiting', 'Requests waiting for a connection.', () => connections.waiting);
}

function addAnswerCache(registry: Registry, { answers }: Services): void {
  if (!answers) return;
  addCounter(registry, 'relevo_answer_cache_hits_total', 'Reads that were answered as the last time, since nothing had changed.', () => answers.hits);
  addCounter(registry, 'relevo_answer_cache_misses_total', 'Reads whose answers may be cached and that had to be read.', () => answers.misses);
  addCounter(registry, 'relevo_answer_cache_evictions_total', 'Answers that went to make room for others.', () => answers.evictions);
  addGauge(registry, 'relevo_answer_cache_bytes', 'Estimated bytes of cached answers.', () => answers.bytes);
}

function addBus(registry: Registry, { bus }: Services): void {
  addGauge(registry, 'relevo_bus_connected', 'Whether hints of other nodes arrive: 1, or 0 while nodes rely on looking.', () => Number(bus.isConnected));
  addCounter(registry, 'relevo_bus_lost_total', 'How often the connection to the bus was lost.', () => bus.timesLost);
}
