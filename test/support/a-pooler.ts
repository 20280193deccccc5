import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, freePort } from './outside-server.ts';

/** PgBouncer in transaction mode in front of a server. */
export interface Pooler {
  /** The same address, through the pooler. */
  via(url: string): string;
  stop(): Promise<void>;
}

/** CI installs it; elsewhere a test that needs it is skipped where it is missing. */
export const hasNoPooler = process.env.CI === undefined && spawnSync('pgbouncer', ['--version']).error !== undefined;

/** By default the one of the machine, as Debian brings it. */
export async function aPooler(url: string, [program = '', ...options]: string[] = ['pgbouncer'], more: Record<string, number> = {}): Promise<Pooler> {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-pooler-'));
  chmodSync(folder, 0o755);
  const [server, port] = [new URL(url), await freePort()];
  writeFileSync(join(folder, 'people'), ['owner', 'server'].map((role) => `"relevo_test_${role}" "of-tests-only"\n`).join(''));
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: join(folder, 'people'),
    pool_mode: 'transaction',
    default_pool_size: 3,
    ...more,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(join(folder, 'ini'), `[databases]\n* = host=127.0.0.1 port=${server.port}\n[pgbouncer]\n${lines.join('\n')}\n`);
  const unprivileged = process.geteuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn(program, [...options, '-q', ...unprivileged, join(folder, 'ini')], { stdio: 'ignore' });
  await answering(port, child);
  return {
    via: (target) => Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(port) }).toString(),
    stop: () => stop(child).finally(() => rmSync(folder, { recursive: true })),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
