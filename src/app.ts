import { setTimeout } from 'node:timers/promises';
import { checkSecret } from './access/access-token.ts';
import { type IdentityProvider, openIdentityProvider } from './access/identity-provider.ts';
import { openCutting } from './api/execute.ts';
import { openBudget } from './api/gate/budget.ts';
import { openHttp } from './api/http.ts';
import { openIdentify } from './api/identify.ts';
import { openMetrics } from './api/metrics.ts';
import { makeSchema } from './api/schema.ts';
import { openSockets } from './api/sockets.ts';
import { Live } from './live/live.ts';
import { hangBell } from './platform/bell.ts';
import { openBus } from './platform/bus/bus.ts';
import type { Config } from './platform/config.ts';
import { openDatabase, unreachable } from './platform/database.ts';
import type { House } from './platform/house.ts';
import { type Log, openLog } from './platform/log.ts';
import { openPresence } from './platform/presence.ts';
import { StartupError } from './platform/startup-error.ts';
import { refuseOverPrivileged } from './platform/wall.ts';
import { rows } from './rows.ts';

/** What the house needs that the environment does not always say: the embedded server and the kept secret fill it in. */
export type Ready = Config & { databaseUrl: string; databaseDirectUrl: string; secret: string };

export interface OpenHouse {
  house: House;
  close(): Promise<void>;
}

export interface App extends OpenHouse {
  url: string;
}

/** The house without its doors: for seeds, commands and workers. */
export async function openHouse(config: Ready, log: Log = openLog(config.logLevel)): Promise<OpenHouse> {
  checkSecret(config.secret);
  const { orm, pool, close } = await openDatabase(config.databaseUrl, config.databasePool, rows, log);
  try {
    await refuseOverPrivileged(pool).catch(unreachable);
  } catch (error) {
    await close();
    throw error;
  }
  const bus = openBus({ busUrl: config.busUrl, pool, directUrl: config.databaseDirectUrl, log });
  const bell = hangBell(pool, bus, log);
  const now = () => new Date();
  const house: House = { orm, pool, bus, bell, presence: openPresence(bus, now), log, secret: config.secret, now, ahead: new Map() };
  return { house, close: () => closeAll(house, close) };
}

async function closeAll({ bell, presence, bus }: House, closeDatabase: () => Promise<void>): Promise<void> {
  bell.close();
  presence.close();
  await bus.close().finally(closeDatabase);
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
