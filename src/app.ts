import { setTimeout } from 'node:timers/promises';
import { type IdentityProvider, openIdentityProvider } from './access/identity-provider.ts';
import { openExecutionSchema } from './api/execute.ts';
import { openBudget } from './api/gate/budget.ts';
import { openHttp } from './api/http.ts';
import { openIdentify } from './api/identify.ts';
import { openMetrics } from './api/metrics.ts';
import { OperationTurns } from './api/operation-turns.ts';
import { makeSchema } from './api/schema.ts';
import { openSockets } from './api/sockets.ts';
import { Turns } from './api/turns.ts';
import type { Log } from './core/log.ts';
import { StartupError } from './core/startup-error.ts';
import { openReadiness } from './database/readiness.ts';
import { Live } from './live/live.ts';
import { type OpenServices, openServices, type PreparedConfig } from './services.ts';

export interface App extends OpenServices {
  url: string;
  /** From now on it is not ready, so that proxies send requests elsewhere; resolves after `RELEVO_DRAIN_MS`, for which it still serves. */
  drain(): Promise<void>;
}

export async function openApp(config: PreparedConfig, log?: Log): Promise<App> {
  const opened = await openServices(config, log);
  try {
    return await openServers(opened, config);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openServers(opened: OpenServices, config: PreparedConfig): Promise<App> {
  const { services } = opened;
  const schema = makeSchema();
  const gate = {
    schema,
    executionSchema: openExecutionSchema(schema),
    budget: openBudget(),
    turns: new Turns(),
    operationTurns: new OperationTurns(),
    log: services.log,
    metrics: openMetrics(services),
  };
  const identify = openIdentify(services, providerOf(config, services.log));
  const closing = new AbortController();
  const readiness = openReadiness(services.connections.way.endpoints);
  const isReady = async () => !closing.signal.aborted && (await readiness.isAnswering());
  const http = await openHttp({ services, gate, identify, origins: config.origins, isReady, isClosing: () => closing.signal.aborted });
  const live = new Live(services);
  const sockets = openSockets(http.server, { gate, identify, live, origins: config.origins });
  const url = await http.listen(config.port, config.host).catch((cause: unknown) => cannotListen(config, cause));
  const drain = async () => {
    closing.abort();
    await setTimeout(config.drainMs);
  };
  const close = async () => {
    closing.abort();
    await sockets.close();
    await http.close();
    await readiness.close();
    await opened.close();
  };
  return { url, services, drain, close };
}

function providerOf({ identityProvider }: PreparedConfig, log: Log): IdentityProvider | null {
  if (!identityProvider) return null;
  return openIdentityProvider({ ...identityProvider, onFailure: (err) => log.warn({ err }, 'the keys of the identity provider could not be fetched') });
}

export function cannotListen({ host, port }: PreparedConfig, cause: unknown): never {
  const { code, message } = cause as Error & { code?: string };
  throw new StartupError(
    code === 'EADDRINUSE' ? `Port ${port} of ${host} is in use: set PORT to another one.` : `Cannot listen on ${host}:${port}: ${message}`,
  );
}
