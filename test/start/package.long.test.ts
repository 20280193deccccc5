import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../src/core/root.ts';
import { version } from '../../src/core/version.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { install, npm, npx, npxServing, type Packed, pack, plainPath, runs } from './packed.ts';
import { aHome, ending, oneLine, sweep } from './relevo.ts';

const home = aHome();
const RELEVO_SECRET = 'a secret of tests that is long enough';
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Without the Node that comes along, the machine has to have a newer one than its own here may be. */
const newerNode = `${dirname(process.execPath)}:${plainPath}`;
/** Of this platform; npm leaves it out with the optional packages. */
const hashing = `@node-rs/argon2-linux-${process.arch}-gnu@${manifest.dependencies['@node-rs/argon2']}`;
let packed: Packed;

beforeAll(async () => {
  packed = await pack(home);
}, 120_000);
afterAll(() => sweep(home), 300_000);

async function signIn(url: string, desk: string, password: string): Promise<string | undefined> {
  const query = `mutation { signIn(input: { tenant: "${desk}", email: "ana@${desk}.example", password: "${password}" }) { accessToken } }`;
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return ((await answer.json()) as { data: { signIn: { accessToken: string } } }).data.signIn?.accessToken;
}

test('the package has what serving needs, and nothing of tests, benches or sources', () => {
  const { files } = packed;

  expect(files).toEqual(expect.arrayContaining(['bin/relevo.js', 'dist/src/main.js', 'seeds/crm.yaml', 'migrations/20261128100007_create_tenants.sql']));
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'NOTICE', 'CHANGELOG.md', 'SECURITY.md', 'docs/operations.md', 'deploy/Dockerfile']));
  const places = new Set(files.map((path) => path.split('/')[0]));
  const ofFolders = ['bin', 'deploy', 'dist', 'docs', 'migrations', 'schema', 'seeds'];
  expect([...places].filter((place) => packed.files.some((path) => path.startsWith(`${place}/`))).sort()).toEqual(ofFolders);
  expect(files.filter((path) => /\.ts$|\.map$|\.tsbuildinfo$|(^|\/)(test|bench|chaos|src\/.*\.test)\//.test(path))).toEqual([]);
});

/** These wait for the network and for programs to start, so they do at the same time. */
test.concurrent('in an empty folder, npx relevo serve serves the demonstration desks on the PostgreSQL that comes along', async () => {
  const folder = await install(join(home, 'whole'), packed.tarball);

  const { url, end } = await npxServing(folder, { RELEVO_DATA: join(home, 'data') });

  expect(await signIn(url, 'crm', 'relevo-demo')).toBeTruthy();
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: 'ok', version });
  await end('SIGTERM');
  expect(existsSync(join(home, 'data/postgres/postmaster.pid'))).toBe(false);
  expect(installedIn(folder)).toEqual(expect.arrayContaining(direct(manifest.dependencies)));
  expect(installedIn(folder).filter((one) => /^(typescript|vitest|@biomejs)/.test(one))).toEqual([]);
}, 240_000);

test.concurrent('without its optional packages it serves a given database, and says what is missing for one of its own', async () => {
  const folder = await install(join(home, 'lean'), packed.tarball, '--omit=optional');
  const urls = await makeDatabase(inject('urls').superuser, 'relevo_package');
  const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET, PATH: newerNode };
  const withoutHashing = await ending(npx(folder, ['relevo', 'serve'], env));
  await install(folder, hashing, '--omit=optional');
  const said = await ending(npx(folder, ['relevo', 'tenant', 'create', 'acme', '--name', 'Acme', '--admin-email', 'ana@acme.example', '--json'], env));

  const { url, end } = await npxServing(folder, env);

  expect(withoutHashing).toEqual(oneLine('install @node-rs/argon2-linux-x64-gnu'));
  expect(await signIn(url, 'acme', JSON.parse(said.out).password)).toBeTruthy();
  await end('SIGTERM');
  expect(installedIn(folder)).toEqual(expect.arrayContaining(direct(manifest.dependencies)));
  expect(installedIn(folder).filter((one) => direct(manifest.optionalDependencies).includes(one))).toEqual([]);
  expect(await ending(npx(folder, ['relevo', 'serve'], { PATH: newerNode }))).toEqual(oneLine('set DATABASE_URL to a database of your own'));
}, 240_000);

test.concurrent('unpacked, npm ci --omit=dev installs what serving needs in the locked versions, and no tool of development', async () => {
  const folder = join(home, 'unpacked');
  mkdirSync(folder);
  await runs('tar', ['-xzf', packed.tarball, '--strip-components=1'], { cwd: folder });
  await npm(folder, ['ci', '--omit=dev']);

  expect(installedIn(folder)).toEqual(expect.arrayContaining(direct(manifest.dependencies)));
  expect(installedIn(folder).filter((one) => !locked.includes(one))).toEqual([]);
  expect((await runs(process.execPath, ['bin/relevo.js', '--version'], { cwd: folder })).stdout).toBe(`${version}\n`);
}, 240_000);

/** The packages that a lock file names, as `name@version`. */
function listed(file: string, isWanted: (one: LockedPackage) => boolean = () => true): string[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
  const named = Object.entries(packages).filter(([path, one]) => path !== '' && isWanted(one));
  return named.map(([path, { version: found }]) => `${path.replace(/^.*node_modules\//, '')}@${found}`);
}

interface LockedPackage {
  version: string;
  dev?: boolean;
}

const installedIn = (folder: string) => listed(join(folder, 'node_modules/.package-lock.json'));
const locked = listed(join(root, 'package-lock.json'), ({ dev }) => !dev);
const direct = (versions: Record<string, string>) => Object.entries(versions).map(([name, found]) => `${name}@${found}`);
