import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Runs all tests, or those of the given files, and prints as tables for docs/test-time.md where the time went. */
const directory = mkdtempSync(join(tmpdir(), 'relevo-test-time-'));
const [report, costs] = [join(directory, 'report.json'), join(directory, 'costs')];

interface Report {
  testResults: { name: string; startTime: number; endTime: number; assertionResults: unknown[] }[];
}
interface Measured {
  cost: string;
  ms: number;
}

function run(): { seconds: number; status: number } {
  const began = performance.now();
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, RELEVO_TEST_TIME: costs } });
  return { seconds: (performance.now() - began) / 1_000, status: status ?? 1 };
}

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
const table = (head: string[], rows: (string | number)[][]) =>
  console.log([head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'), '\n');

function printCosts(seconds: number, tests: number): void {
  const lines = readFileSync(costs, 'utf8').trim().split('\n');
  const measured = lines.map((line) => JSON.parse(line) as Measured);
  const rows = [...Map.groupBy(measured, ({ cost }) => cost)].map(([cost, all]) => [cost, all.length, (total(all.map(({ ms }) => ms)) / 1_000).toFixed(1)]);
  table(['what', 'how many', 'seconds, both workers added up'], rows);
  table(['tests', 'seconds from start to end'], [[tests, seconds.toFixed(0)]]);
}

function printSlowest({ testResults }: Report): void {
  const files = testResults.map(({ name, startTime, endTime, assertionResults }) => ({
    ...{ name: relative(process.cwd(), name), tests: assertionResults.length, seconds: (endTime - startTime) / 1_000 },
  }));
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 15);
  table(['slowest files', 'tests', 'seconds'], [...slowest.map(({ name, tests, seconds }) => [name, tests, seconds.toFixed(1)])]);
}

const { seconds, status } = run();
const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
printCosts(seconds, total(result.testResults.map(({ assertionResults }) => assertionResults.length)));
printSlowest(result);
rmSync(directory, { recursive: true });
process.exitCode = status;
