import { setTimeout } from 'node:timers/promises';
import { type IdentityProvider, openIdentityProvider } from './access/identity-provider.ts';
import { openCutting } from './api/execute.ts';
import { openBudget } from './api/gate/budget.ts';
import { openHttp } from './api/http.ts';
import { openIdentify } from './api/identify.ts';
import { openMetrics } from './api/metrics.ts';
import { makeSchema } from './api/schema.ts';
import { openSockets } from './api/sockets.ts';
import { Live } from './live/live.ts';
import { type OpenHouse, openHouse, type Ready } from './open-house.ts';
import type { House } from './platform/house.ts';
import type { Log } from './platform/log.ts';
import { StartupError } from './platform/startup-error.ts';

export interface App extends OpenHouse {
  url: string;
}

export async function openApp(config: Ready, log?: Log): Promise<App> {
  const opened = await openHouse(config, log);
  try {
    return await openDoors(opened, config);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openDoors(opened: OpenHouse, config: Ready): Promise<App> {
  const { house } = opened;
  const schema = makeSchema();
  const gate = { schema, cutting: openCutting(schema), budget: openBudget(), log: house.log, metrics: openMetrics(house) };
  const identify = openIdentify(house, providerOf(config, house.log));
  let isClosing = false;
  const isReady = async () => !isClosing && (await answers(house));
  const http = await openHttp({ house, gate, identify, origins: config.origins, isReady });
  const live = new Live(house);
  const sockets = openSockets(http.server, { gate, identify, live, origins: config.origins });
  const url = await http.listen(config.port, config.host).catch((cause: unknown) => cannotListen(config, cause));
  const close = async () => {
    isClosing = true;
    await sockets.close();
    await http.close();
    await opened.close();
  };
  return { url, house, close };
}

const patienceMs = 1_500;

/** Whoever asks whether we are ready gets an answer soon, also from a database that gives none. */
function answers({ pool }: House): Promise<boolean> {
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, setTimeout(patienceMs, false, { ref: false })]);
}

function providerOf({ identityProvider }: Ready, log: Log): IdentityProvider | null {
  if (!identityProvider) return null;
  return openIdentityProvider({ ...identityProvider, onFailure: (err) => log.warn({ err }, 'the identity provider does not answer') });
}

function cannotListen({ host, port }: Ready, cause: unknown): never {
  const { code, message } = cause as Error & { code?: string };
  throw new StartupError(
    code === 'EADDRINUSE' ? `Port ${port} of ${host} is in use: set PORT to another one.` : `Cannot listen on ${host}:${port}: ${message}`,
  );
}
