import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../../src/core/config/config.ts';
import { openLog } from '../../src/core/log.ts';
import type { EmbeddedPostgres } from '../../src/database/embedded/launch.ts';
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import { migratePrepared, prepare } from '../../src/prepare.ts';
import type { PreparedConfig } from '../../src/services.ts';
import { freePort } from '../support/outside-server.ts';
import { aDirectory, pidOf } from './embedded-clusters.ts';

/** A primary, and a standby that streams from it. */
export interface Pair {
  /** Served from the primary. */
  config: PreparedConfig;
  /** Whichever of the two may be written to. */
  eitherUrls: Pick<PreparedConfig, 'databaseUrl' | 'databaseDirectUrl'>;
  /** The same roles on the standby. */
  standbyUrls: Pick<PreparedConfig, 'databaseUrl' | 'databaseDirectUrl'>;
  onPrimary(sql: string): Promise<unknown>;
  onStandby(sql: string): Promise<unknown>;
  killPrimary(): void;
  killStandby(): void;
  startStandby(): Promise<void>;
  stop(): Promise<void>;
}

const silent = openLog('silent');

/** The standby begins as a copy of the stopped primary. */
export async function aPair(): Promise<Pair> {
  const directory = aDirectory();
  const copy = aDirectory();
  const { config, release } = await prepare(readConfig({ RELEVO_DATA: directory, PORT: '0', LOG_LEVEL: 'silent' }), silent);
  await migratePrepared(config, silent);
  await release();
  execFileSync('cp', ['-a', `${directory}/.`, copy]);
  const [port, standbyPort] = [await freePort(), await freePort()];
  const primary = await startEmbedded({ directory, port });
  const { password } = new URL(primary.superuserUrl);
  writeFileSync(join(copy, 'postgres/standby.signal'), '');
  const source = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=standby`;
  appendFileSync(join(copy, 'postgres/postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
  let standby: EmbeddedPostgres = await startEmbedded({ directory: copy, port: standbyPort });
  const urlsAt = (at: number) => ({ databaseUrl: withPort(config.databaseUrl, at), databaseDirectUrl: withPort(config.databaseDirectUrl, at) });
  const hosts = (url: string) =>
    `${url.replace(/@[^/]+/, `@127.0.0.1:${port},127.0.0.1:${standbyPort}`)}${url.includes('?') ? '&' : '?'}target_session_attrs=read-write`;
  return {
    config: { ...config, ...urlsAt(port) },
    eitherUrls: { databaseUrl: hosts(config.databaseUrl), databaseDirectUrl: hosts(config.databaseDirectUrl) },
    standbyUrls: urlsAt(standbyPort),
    onPrimary: (sql) => asked(primary, sql),
    onStandby: (sql) => asked(standby, sql),
    killPrimary: () => killAll(pidOf(directory)),
    killStandby: () => killAll(pidOf(copy)),
    startStandby: async () => {
      standby = await startEmbedded({ directory: copy, port: standbyPort });
    },
    stop: async () => {
      await standby.stop();
      await primary.stop();
    },
  };
}

function withPort(url: string, port: number): string {
  return Object.assign(new URL(url), { port: String(port) }).toString();
}

/** The first value of the first row. */
async function asked({ superuserUrl }: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client(Object.assign(new URL(superuserUrl), { pathname: '/relevo' }).toString());
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** As a machine that loses its power: the server and all its processes at once. */
function killAll(pid: number): void {
  process.kill(-pid, 'SIGKILL');
}
