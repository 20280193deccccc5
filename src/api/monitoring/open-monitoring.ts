import { type FastifyInstance, fastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { Bus } from '../../bus/bus.ts';
import { StartupError } from '../../core/startup-error.ts';
import { version } from '../../core/version.ts';

export interface Monitored {
  bus: Pick<Bus, 'isConnected'>;
  /** False while the process is closing or the database is unavailable. */
  isReady(): Promise<boolean>;
  registry: Registry;
}

/** For load balancers, so the API's own port answers it too. */
export function addHealth(app: FastifyInstance, { bus, isReady }: Pick<Monitored, 'bus' | 'isReady'>): void {
  app.get('/healthz', (_request, reply) => reply.send({ status: 'ok', version, bus: bus.isConnected ? 'connected' : 'away' }));
  app.get('/readyz', async (_request, reply) => ((await isReady()) ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'not ready' })));
}

export function addMetrics(app: FastifyInstance, { registry }: Pick<Monitored, 'registry'>): void {
  app.get('/metrics', async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()));
}

export interface Monitoring {
  url: string;
  close(): Promise<void>;
}

/** Health and metrics on a port of their own. */
export async function openMonitoring(port: number, host: string, monitored: Monitored): Promise<Monitoring> {
  const app = fastify({ forceCloseConnections: true });
  addHealth(app, monitored);
  addMetrics(app, monitored);
  const url = await app.listen({ port, host }).catch(({ code, message }: Error & { code?: string }) => {
    throw new StartupError(
      code === 'EADDRINUSE' ? `Port ${port} of ${host} is in use: set METRICS_PORT to another one.` : `Cannot listen on ${host}:${port}: ${message}`,
    );
  });
  return { url, close: () => app.close() };
}
