import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../src/core/root.ts';

const folder = join(root, 'node_modules/.cache/newer-pgbouncer');
const script = join(import.meta.dirname, 'newer-pooler.sh');

/** The command of a PgBouncer that knows prepared statements: that of the machine, or that of a newer Debian, unpacked beside the tests. `null` where neither can be had. */
export async function newerPooler(): Promise<string[] | null> {
  if (knowsPreparedStatements(['pgbouncer'])) return ['pgbouncer'];
  if (unpacked() === null) await unpack();
  return unpacked();
}

function knowsPreparedStatements([program = '', ...options]: string[]): boolean {
  const { stdout } = spawnSync(program, [...options, '--version'], { encoding: 'utf8' });
  const [, major, minor] = /PgBouncer (\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return Number(major) > 1 || Number(minor) >= 21;
}

/** Without root or Debian's archive there is none. */
async function unpack(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await promisify(execFile)('bash', [script, folder], { timeout: 60_000 }).catch(() => undefined);
}

/** The loader of its own C library starts it. */
function unpacked(): string[] | null {
  const program = join(folder, 'unpacked/usr/sbin/pgbouncer');
  if (!existsSync(program)) return null;
  const loader = readdirSync(join(folder, 'unpacked/usr/lib'), { recursive: true, encoding: 'utf8' }).find((name) => /\/ld-linux-[\w-]+\.so\.\d$/.test(name));
  const libraries = join(folder, 'unpacked/usr/lib', dirname(loader ?? ''));
  const command = [join(folder, 'unpacked/usr/lib', loader ?? ''), '--library-path', libraries, program];
  return knowsPreparedStatements(command) ? command : null;
}
