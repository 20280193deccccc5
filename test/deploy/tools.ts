import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../../src/core/root.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';

const folder = join(root, 'test/deploy');
export const requireTool = createRequire(join(folder, 'package.json'));
export const runs = promisify(execFile);

/** Installs what only these tests need, once for all of their files. */
export async function installTools(): Promise<void> {
  await oneAtATime('install-deploy', () => runs('npm', ['run', '--silent', 'deploy:install'], { cwd: root, maxBuffer: 1e8 }));
}

/** Of fflate, which is installed for these tests alone, so its types are not there when all types are checked. */
type Unzip = (archive: Uint8Array, options: { filter(file: { name: string }): boolean }) => Record<string, Uint8Array>;

/** Helm itself, which comes zipped inside a package. */
export function helm(): string {
  const program = join(folder, 'node_modules/.cache/helm');
  if (existsSync(program)) return program;
  const inside = dirname(requireTool.resolve('@aws-cdk/asset-kubectl-v20/package.json'));
  const archive = readdirSync(inside, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.zip'));
  if (!archive) throw new Error(`No archive in ${inside}`);
  const { unzipSync } = requireTool('fflate') as { unzipSync: Unzip };
  const files = unzipSync(readFileSync(join(inside, archive)), { filter: ({ name }) => /(^|\/)helm$/.test(name) });
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, Object.values(files)[0]!);
  chmodSync(program, 0o755);
  return program;
}

/** The kinds of an API of Kubernetes, each with the schema that checks it. */
export function kubernetesModels(apiVersion: string): Promise<Record<string, new (data: object) => { validate(): void }>> {
  return import(pathToFileURL(join(folder, 'node_modules/kubernetes-models', apiVersion, 'index.js')).href);
}
