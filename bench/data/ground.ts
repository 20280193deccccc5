import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fromBuild } from '../from-build.ts';
import type { Size } from './sizes.ts';

export interface Ground {
  superuserUrl: string;
  /** The plain role that all servers use; row-level security binds it. */
  serverUrl: string;
  ownerUrl: string;
  secret: string;
  postmasterPid: number;
  stop(): Promise<void>;
}

/** The embedded PostgreSQL of the bench with durable settings, its roles and its migrated database. */
export async function openGround({ name }: { name: Size['name'] | 'worker' | 'recalculate' }): Promise<Ground> {
  const directory = join(import.meta.dirname, '../../.relevo-bench', name);
  const { startEmbedded } = await fromBuild<typeof import('../../src/database/embedded/start-embedded.ts')>('database/embedded/start-embedded.js');
  const { findPostmaster } = await fromBuild<typeof import('../../src/database/embedded/postmaster.ts')>('database/embedded/postmaster.js');
  const postgres = await startEmbedded({ directory });
  const { config } = await prepared(directory);
  return {
    superuserUrl: Object.assign(new URL(postgres.superuserUrl), { pathname: '/relevo' }).toString(),
    ...{ serverUrl: config.databaseUrl, ownerUrl: config.databaseDirectUrl, secret: config.secret },
    postmasterPid: findPostmaster(realpathSync(join(directory, 'postgres')))?.pid ?? 0,
    stop: () => postgres.stop(),
  };
}

async function prepared(directory: string) {
  const { readConfig } = await fromBuild<typeof import('../../src/core/config.ts')>('core/config.js');
  const { openLog } = await fromBuild<typeof import('../../src/core/log.ts')>('core/log.js');
  const { prepare, migratePrepared } = await fromBuild<typeof import('../../src/prepare.ts')>('prepare.js');
  const made = await prepare(readConfig({ RELEVO_DATA: directory }));
  await migratePrepared(made.config, openLog('error'));
  return made;
}
