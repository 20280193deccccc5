import type { Machine } from '../report/results.ts';
import type { AttackReport } from './attacker.ts';
import type { Attack } from './attacks.ts';
import type { NeighbourReport } from './neighbour.ts';
import type { Watched } from './watch-server.ts';

export interface Measured {
  attack: Attack;
  report: AttackReport;
  watched: Watched;
  quiet: NeighbourReport;
  noisy: NeighbourReport;
}

export function quantile({ latencies }: NeighbourReport, share: number): number {
  const sorted = latencies.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Each bound, the worst that was measured, and whether it holds. */
export function limitsTable(measured: Measured[]): string {
  const ratio = Math.max(...measured.map(({ quiet, noisy }) => quantile(noisy, 0.95) / quantile(quiet, 0.95)));
  const p95 = Math.max(...measured.map(({ noisy }) => quantile(noisy, 0.95)));
  const failures = measured.reduce((sum, { noisy }) => sum + noisy.failures, 0);
  const notReady = measured.reduce((sum, { watched }) => sum + watched.notReady, 0);
  const memory = Math.max(...measured.map(({ watched }) => watched.memory));
  const row = (what: string, limit: string, found: string, holds: boolean) => `| ${what} | ${limit} | ${found} | ${holds ? 'yes' : 'no'} |`;
  return [
    '|  | at most | measured | holds |',
    '| --- | --- | --- | --- |',
    row('p95 of the other tenant ÷ its quiet p95', '3', ratio.toFixed(1), ratio <= 3),
    row('p95 of the other tenant', '100 ms', `${p95.toFixed(0)} ms`, p95 < 100),
    row('answers to the other tenant that were errors', '0', `${failures}`, failures === 0),
    row('times that /readyz was not green', '0', `${notReady}`, notReady === 0),
    row('memory of the server', '1,000 MB', `${memory} MB`, memory < 1_000),
  ].join('\n');
}

export function markdown(measured: Measured[], { machine, size, attackMs }: { machine: Machine; size: string; attackMs: number }): string {
  const rows = measured.map(({ attack, report, watched, quiet, noisy }) => {
    const [before, during] = [quantile(quiet, 0.95), quantile(noisy, 0.95)];
    const figures = [
      before.toFixed(1),
      during.toFixed(1),
      (during / before).toFixed(1),
      noisy.failures,
      `${watched.notReady} of ${watched.asked}`,
      watched.memory,
    ];
    return `| ${attack.name} | ${attack.connections} | ${[...figures, report.answers, report.refused].join(' | ')} |`;
  });
  return `# What one tenant notices of another

\`npm run bench:neighbours\` on ${machine.cores} cores (${machine.processor}), ${machine.memory}, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}. The ${size} data. Server, both tenants and PostgreSQL share these cores.

Four people of one tenant read a page, read the viewer or write a reply every 25 ms. Meanwhile another tenant does one thing for ${attackMs / 1_000} s from as many connections as the table says, each of which sends again as soon as it is answered or refused.

${limitsTable(measured)}

| what the other tenant does | connections | quiet p95 ms | p95 ms | ratio | errors | not ready | MB | answers | of which refused |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
