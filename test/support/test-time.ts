import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../src/core/root.ts';

/** `npm run test:time`: runs all tests and prints, as a table for docs/test-time.md, where the time went. */
const report = join(tmpdir(), `relevo-test-time-${process.pid}.json`);
const began = performance.now();
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  cwd: root,
  stdio: 'inherit',
});
const wall = (performance.now() - began) / 1_000;

interface Report {
  testResults: { name: string; startTime: number; endTime: number; assertionResults: { duration?: number | null }[] }[];
}
const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;

const files = testResults.map(({ name, startTime, endTime, assertionResults }) => {
  const tests = assertionResults.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1_000;
  const text = readFileSync(name, 'utf8');
  return { name: relative(root, name), text, tests, whole: Math.max((endTime - startTime) / 1_000, tests), count: assertionResults.length };
});
const sum = (some: typeof files, of: (file: (typeof files)[number]) => number) => some.reduce((total, file) => total + of(file), 0);
const with_ = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text));

const processes = with_(/from '\.\.?\/(?:start\/)?relevo\.ts'|startOutside\(|startEmbedded\(/);
const apps = with_(/openTestApp\(|openApp\(/);
const tenants = with_(/\ba(?:Seeded)?Tenant\(|aFullTenant\(/);
const row = (what: string, some: typeof files, seconds: number) => `| ${what} | ${some.length} | ${sum(some, ({ count }) => count)} | ${seconds.toFixed(1)} |`;

console.log(`\n| | files | tests | seconds |\n| --- | --- | --- | --- |`);
console.log(row('all, from start to end', files, wall));
console.log(row('all, added up over both workers', files, sum(files, ({ whole }) => whole)));
console.log(row('files that start processes', processes, sum(processes, ({ whole }) => whole)));
console.log(row('files with tenants of their own', tenants, sum(tenants, ({ tests }) => tests)));
console.log(row('opening and closing applications, outside of tests', apps, sum(apps, ({ whole, tests }) => whole - tests)));
console.log('\n| slowest files | tests | seconds |\n| --- | --- | --- |');
const slowest = files.toSorted((one, other) => other.whole - one.whole).slice(0, 15);
for (const { name, count, whole } of slowest) console.log(`| ${name} | ${count} | ${whole.toFixed(1)} |`);
process.exitCode = status ?? 1;
