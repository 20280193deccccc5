import { checkSecret } from './access/access-token.ts';
import { hangBell } from './platform/bell.ts';
import { openBus } from './platform/bus/bus.ts';
import type { Config } from './platform/config.ts';
import { openDatabase, unreachable } from './platform/database.ts';
import type { House } from './platform/house.ts';
import { type Log, openLog } from './platform/log.ts';
import { openPresence } from './platform/presence.ts';
import { refuseOverPrivileged } from './platform/wall.ts';
import { rows } from './rows.ts';

/** What the house needs that the environment does not always say: the embedded server and the kept secret fill it in. */
export type Ready = Config & { databaseUrl: string; databaseDirectUrl: string; secret: string };

export interface OpenHouse {
  house: House;
  close(): Promise<void>;
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
  const bus = await openBus({ busUrl: config.busUrl, pool, directUrl: config.databaseDirectUrl, log });
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
