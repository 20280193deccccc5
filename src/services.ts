import { checkSecret } from './access/access-token.ts';
import { openBus } from './bus/bus.ts';
import { openPresence } from './bus/presence.ts';
import type { Config } from './core/config/config.ts';
import type { Services } from './core/context.ts';
import { openFeedNotifier } from './core/feed-notifier.ts';
import { type Log, openLog } from './core/log.ts';
import { openTracing } from './core/open-tracing.ts';
import { onDeletion } from './core/tenant-deletion.ts';
import { openDatabase, unreachable } from './database/database.ts';
import { openReplica } from './database/open-replica.ts';
import { refusePending } from './database/pending-migrations.ts';
import { warnOfPlans } from './database/plan-settings.ts';
import { refuseOverPrivileged } from './database/row-level-security-guard.ts';
import { refuseOldServer } from './database/server-version.ts';
import { modules } from './modules.ts';
import { AnswerCache } from './reading/cache/answer-cache.ts';
import { openStorage } from './storage/storage.ts';

/** The configuration with what the embedded server fills in: the database URLs and the secret. */
export type PreparedConfig = Config & { databaseUrl: string; databaseDirectUrl: string; secret: string };

export interface OpenServices {
  services: Services;
  close(): Promise<void>;
}

/** Opens the services without servers, for seeds, commands and workers. */
export async function openServices(config: PreparedConfig, log: Log = openLog(config.logLevel)): Promise<OpenServices> {
  checkSecret(config.secret);
  const tracing = await openTracing(config.tracesTo);
  const pooled = { size: config.databasePool, isNamed: config.statements === 'named', tracing };
  const { orm, connections, close } = await openDatabase({ url: config.databaseUrl, ...pooled }, modules.rows, log);
  try {
    await refuseOldServer(connections.pool).catch(unreachable);
    await refuseOverPrivileged(connections.pool).catch(unreachable);
    await refusePending(connections.pool);
    await warnOfPlans(connections.pool, log);
  } catch (error) {
    await close();
    throw error;
  }
  const replica = await openReplica({ url: config.databaseReadUrl, ...pooled }, connections.ofProcess, log).catch((error: unknown) =>
    close().then(() => Promise.reject(error)),
  );
  const bus = await openBus({ busUrl: config.busUrl, connections: connections.ofProcess, directUrl: config.databaseDirectUrl, log });
  const feedNotifier = openFeedNotifier(connections.ofProcess, bus, log);
  const now = () => new Date();
  const fromConfig = {
    secret: config.secret,
    oldSecret: config.oldSecret,
    masterKey: config.masterKey,
    oldMasterKey: config.oldMasterKey,
    hasIdentityProvider: config.identityProvider !== undefined,
  };
  const services: Services = {
    orm,
    connections,
    replica,
    answers: config.answerCacheBytes > 0 ? new AnswerCache(config.answerCacheBytes) : null,
    bus,
    feedNotifier,
    presence: openPresence(bus, now),
    storage: openStorage(config, log),
    mail: config.mail,
    incomingMail: config.incomingMail,
    log,
    tracing,
    ...fromConfig,
    now,
    timeOffsets: new Map(),
    latestInstants: new Map(),
  };
  onDeletion(services, ({ id }) => {
    for (const kept of [services.timeOffsets, services.latestInstants]) kept.delete(id);
    services.answers?.forget(id);
  });
  return { services, close: () => closeAll(services, close) };
}

async function closeAll({ feedNotifier, presence, bus, replica, storage, tracing }: Services, closeDatabase: () => Promise<void>): Promise<void> {
  feedNotifier.close();
  presence.close();
  storage.store.close();
  await bus
    .close()
    .finally(() => replica?.close())
    .finally(closeDatabase);
  await tracing?.close();
}
