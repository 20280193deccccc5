import { draw } from '../live/report/bars.ts';
import type { Figures } from '../measure/figures.ts';
import { machineLine } from '../report/markdown.ts';
import type { Machine } from '../report/results.ts';

export interface Mixed {
  screens: number;
  changesPerSecond: number;
  /** By server. */
  figures: Record<string, Figures>;
  /** Of the reads of this API. */
  hitShare: number;
}

const spent = (figures: Figures | undefined) => (figures?.cpu ? figures.cpu.server + figures.cpu.postgres : Number.NaN);

function row({ screens, changesPerSecond, figures, hitShare }: Mixed, names: readonly string[]): string {
  const cells = names.map((name) => {
    const one = figures[name];
    return `${one?.cpu?.server.toFixed(2)} + ${one?.cpu?.postgres.toFixed(2)} (${one?.p50.toFixed(1)} / ${one?.p99.toFixed(1)} ms)`;
  });
  const times = (name: string) => (spent(figures[name]) / spent(figures['relevo'])).toFixed(2);
  const ratios = names.filter((name) => name !== 'relevo').map(times);
  return `| ${[screens, changesPerSecond, ...cells, `${Math.round(hitShare * 100)} %`, ...ratios].join(' | ')} |`;
}

export function report(
  mixed: readonly Mixed[],
  names: readonly string[],
  { rounds, seconds, machine }: { rounds: number; seconds: number; machine: Machine },
): string {
  const others = names.filter((name) => name !== 'relevo').map((name) => `${name} ÷ relevo`);
  const head = ['screens', 'changes a second', ...names, 'answers still true', ...others];
  return `# The reads as they are served, while the tenant changes

\`npm run bench:mix\` ${machineLine(machine)} Agents of the largest tenant look at screens: the page of tickets, one ticket with everything, the page with its total, and the viewer. Each of these is asked again after 2 to 10 seconds, each screen in a session and over a connection of its own, ${rounds} rounds of ${seconds} s for each server and rate, the servers in turn. Changes are public answers to tickets of that tenant, through a server that is not measured; what PostgreSQL spends on them alone was measured beforehand and is taken off.

Milliseconds of processor time for each answer, server + PostgreSQL, and in brackets p50 / p99 of the time to the answer. The last columns are the others' processor time as a multiple of ours.

| ${head.join(' | ')} |
| ${head.map(() => '---').join(' | ')} |
${mixed.map((one) => row(one, names)).join('\n')}
`;
}

/** The processor time of each answer, by rate and server. */
export function chart(mixed: readonly Mixed[], names: readonly string[]): string {
  const groups = mixed.map(({ screens, changesPerSecond, figures }) => ({
    label: `${screens} screens, ${changesPerSecond} changes a second`,
    bars: names.map((name) => ({ name, figure: spent(figures[name]), text: spent(figures[name]).toFixed(2) })),
  }));
  return draw({ title: 'Milliseconds of processor time for each answer, server and PostgreSQL', groups });
}
