import { setTimeout } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import { loginRateLimitOf } from './access/attempts/login-rate-limit.ts';
import { type IdentityProvider, openIdentityProvider } from './access/identity-provider.ts';
import { OperationTurns } from './api/fairness/operation-turns.ts';
import { Turns } from './api/fairness/turns.ts';
import { UnreadAnswers } from './api/fairness/unread-answers.ts';
import { openSharedBudget } from './api/gate/shared-budget.ts';
import { openHttp } from './api/http/open-http.ts';
import { openIdentify } from './api/identify.ts';
import { addFeedLag, openMetrics } from './api/monitoring/metrics.ts';
import { openMonitoring } from './api/monitoring/open-monitoring.ts';
import { openExecutionSchema } from './api/operations/execute.ts';
import { RepeatedRequests } from './api/operations/repeated-requests.ts';
import { publicSchema } from './api/schema/schema.ts';
import { openSockets } from './api/sockets/open-sockets.ts';
import type { Log } from './core/log.ts';
import { StartupError } from './core/startup-error.ts';
import { TrustedProxies } from './core/trusted-proxies.ts';
import { openReadiness } from './database/readiness.ts';
import { Live } from './live/live.ts';
import { type OpenServices, openServices, type PreparedConfig } from './services.ts';

export interface App extends OpenServices {
  url: string;
  /** Where metrics are answered. */
  metricsUrl: string;
  /** Where more metrics of this process may be added. */
  registry: Registry;
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
  // From the start it hears of devices that sign in at other nodes.
  loginRateLimitOf(services);
  const schema = publicSchema();
  const passes = { schema, budget: openSharedBudget(services.bus), operationTurns: new OperationTurns(), metrics: openMetrics(services) };
  const gate = {
    ...passes,
    executionSchema: openExecutionSchema(schema),
    turns: new Turns(),
    unreadAnswers: new UnreadAnswers(),
    repeated: new RepeatedRequests(passes),
    log: services.log,
    tracing: services.tracing,
  };
  const identify = openIdentify(services, providerOf(config, services.log));
  const closing = new AbortController();
  const readiness = openReadiness(services.connections.way.endpoints);
  const isReady = async () => !closing.signal.aborted && (await readiness.isAnswering());
  const isClosing = () => closing.signal.aborted;
  const live = new Live(services);
  addFeedLag(gate.metrics, live);
  const shared = { gate, identify, origins: config.origins, proxies: new TrustedProxies(config.trustedProxies) };
  const { hasGraphiql, metricsPort, host } = config;
  const http = await openHttp({ ...shared, services, hasGraphiql, hasMetrics: metricsPort === undefined, isReady, isClosing });
  const sockets = openSockets(http.server, { ...shared, live });
  const monitoring =
    metricsPort === undefined ? null : await openMonitoring(metricsPort, host, { bus: services.bus, isReady, registry: gate.metrics.registry });
  const url = await http.listen(config.port, host).catch(async (cause: unknown) => {
    await monitoring?.close();
    return cannotListen(config, cause);
  });
  const drain = async () => {
    closing.abort();
    await setTimeout(config.drainMs);
  };
  const close = async () => {
    closing.abort();
    await sockets.close();
    await http.close();
    await monitoring?.close();
    await readiness.close();
    await opened.close();
  };
  return { url, metricsUrl: `${monitoring?.url ?? url}/metrics`, registry: gate.metrics.registry, services, drain, close };
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
