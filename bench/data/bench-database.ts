import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fromBuild } from '../from-build.ts';
import type { Size } from './sizes.ts';

export interface BenchDatabase {
  superuserUrl: string;
  /** The unprivileged role of all servers, to which row-level security applies. */
  serverUrl: string;
  ownerUrl: string;
  secret: string;
  postmasterPid: number;
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL of the benches with durable settings, its roles and a migrated database. */
export async function openBenchDatabase({
  name,
}: {
  name:
    | Size['name']
    | 'worker'
    | 'recalculate'
    | 'neighbours'
    | 'start'
    | 'people'
    | 'mail-in'
    | 'mail-out'
    | 'search'
    | 'lists'
    | 'eval'
    | 'suggest'
    | 'reports';
}): Promise<BenchDatabase> {
  const directory = join(import.meta.dirname, '../../.relevo-bench', name);
  const { startEmbedded } = await fromBuild<typeof import('../../src/database/embedded/start-embedded.ts')>('database/embedded/start-embedded.js');
  const { findPostmaster } = await fromBuild<typeof import('../../src/database/embedded/postmaster.ts')>('database/embedded/postmaster.js');
  const postgres = await startEmbedded({ directory });
  const { config, release } = await prepareDatabase(directory);
  return {
    superuserUrl: Object.assign(new URL(postgres.superuserUrl), { pathname: '/relevo' }).toString(),
    ...{ serverUrl: config.databaseUrl, ownerUrl: config.databaseDirectUrl, secret: config.secret },
    postmasterPid: findPostmaster(realpathSync(join(directory, 'postgres')))?.pid ?? 0,
    stop: async () => {
      // Else it would start the server again.
      await release();
      await postgres.stop();
    },
  };
}

async function prepareDatabase(directory: string) {
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  const { openLog } = await fromBuild<typeof import('../../src/core/log.ts')>('core/log.js');
  const { prepare, migratePrepared } = await fromBuild<typeof import('../../src/prepare.ts')>('prepare.js');
  const prepared = await prepare(readConfig({ RELEVO_DATA: directory }));
  await migratePrepared(prepared.config, openLog('error'));
  return prepared;
}
