import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../src/core/root.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';

export const runs = promisify(execFile);

const requireTool = createRequire(join(root, 'test/clients/package.json'));

/** Installs what only these tests need, once for all of their files. */
export async function installClients(): Promise<void> {
  await oneAtATime('install-clients', () => runs('npm', ['run', '--silent', 'clients:install'], { cwd: root, maxBuffer: 1e8 }));
}

/** Relay's own compiler, in a folder with sources and a configuration. */
export async function compileWithRelay(folder: string): Promise<string> {
  const cli = join(dirname(requireTool.resolve('relay-compiler/package.json')), 'cli.js');
  const { stdout, stderr } = await runs(process.execPath, [cli, 'relay.config.json'], { cwd: folder }).catch((failed) => {
    throw new Error(`relay-compiler: ${failed.stdout}${failed.stderr}`);
  });
  return stdout + stderr;
}
