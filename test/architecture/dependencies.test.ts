import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../src/core/root.ts';
import { filesOf } from './references.ts';

interface Package {
  version?: string;
  license?: string;
  dev?: boolean;
}

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest: Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>> = JSON.parse(read('package.json'));
const packages: [string, Package][] = Object.entries<Package>(JSON.parse(read('package-lock.json')).packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => [path.replace(/^.*node_modules\//, ''), one]);

/** Licences that ask for nothing but their own text, which each package brings along. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'PSF-2.0',
  'Unlicense',
  '(MIT AND BSD-3-Clause)',
];

test('everything that Relevo installs has a permissive licence, or is named in NOTICE', () => {
  const notice = read('NOTICE');
  const others = packages.filter(([, { dev, license = '' }]) => !dev && !permissive.includes(license)).map(([name]) => name);

  expect(others.filter((name) => !new RegExp(`^${name} `, 'm').test(notice))).toEqual([]);
});

const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const preReleases = Object.entries(direct).filter(([, version]) => version.includes('-'));

test('every version is exact, and DECISIONS.md says why a pre-release is used', () => {
  const decisions = read('DECISIONS.md');

  expect(Object.values(direct).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  for (const [name, version] of preReleases) expect(decisions).toContain(`${name.replace(/\/.*/, '')} ${version}`);
});

/** Of one version with its siblings, which import it. */
const ofSiblings = ['@mikro-orm/sql'];

test('the program imports its dependencies, all of them, and no tool of development', () => {
  const sources = [...filesOf('src'), ...filesOf('seeds'), ...filesOf('bin')].filter(({ path }) => /\.[jt]s$/.test(path));
  const named = sources.flatMap(({ text }) => [
    ...text.matchAll(/(?:^import |^import .* from |^\} from |\bimport\()'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]*)?'/gm),
  ]);
  const imported = new Set(named.map(([, name = '']) => name).filter((name) => !name.startsWith('.')));

  expect([...imported, ...ofSiblings].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

/** What is newer than a version: `null` where the registry does not answer. */
async function newerThan(name: string, version: string): Promise<string[] | null> {
  const npm = promisify(execFile)('npm', ['view', `${name}@>${version}`, 'version', '--json', '--fetch-retries=0', '--fetch-timeout=5000'], {
    timeout: 20_000,
  });
  const answer = await npm.catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  const found = JSON.parse(answer.stdout || '{"error":{}}');
  if (found?.error) return found.error.code === 'E404' ? [] : null;
  return [found].flat();
}

test('a newer stable release would be named', async ({ skip }) => {
  const newer = await newerThan('graphql', '15.0.0');
  skip(newer === null, 'The package registry does not answer.');

  expect(newer?.filter((version) => !version.includes('-'))).toContain(manifest.dependencies.graphql);
});

test('what is named in NOTICE for its licence is still installed', () => {
  const named = [...read('NOTICE').matchAll(/^(@?[\w./-]+) (?:[\d.]+ )?\(/gm)].map(([, name = '']) => name).filter((name) => name !== 'PostgreSQL');

  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !packages.some(([installed]) => installed === name))).toEqual([]);
});

test('there is no newer stable release to take in place of a pre-release', async ({ skip }) => {
  const found = await Promise.all(preReleases.map(async ([name, version]) => ({ name, newer: await newerThan(name, version) })));
  skip(
    found.every(({ newer }) => newer === null),
    'The package registry does not answer.',
  );

  const stable = found.flatMap(({ name, newer }) => (newer ?? []).filter((version) => !version.includes('-')).map((version) => `${name} ${version}`));
  expect(stable).toEqual([]);
});
