import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Machine } from './results.ts';

export async function describeMachine(client: Client): Promise<Machine> {
  const { rows } = await client.query('show server_version');
  const main = createRequire(import.meta.url).resolve('postgraphile');
  const { version } = JSON.parse(readFileSync(join(main, '../../package.json'), 'utf8')) as { version: string };
  return {
    ...{ processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memory: `${Math.round(totalmem() / 2 ** 30)} GiB` },
    ...{ node: process.version, postgres: rows[0].server_version, postgraphile: version, system: `${platform()} ${arch()}` },
  };
}
