import { cpus } from 'node:os';
import type { Size } from '../data/sizes.ts';
import type { Figure } from './measure-case.ts';

/** Microseconds of processor time for a point. */
const rate = ({ charged, server, postgres }: Figure): number => ((server + postgres) * 1_000) / charged;

/** Which operations buy the least and the most processor time with a point. */
export function report(figures: readonly Figure[], { name }: Size): string {
  const sorted = figures.toSorted((one, other) => rate(one) - rate(other));
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)].map((one) => one && rate(one));
  return `# What a cost point buys

\`npm run bench:cost\` on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, the ${name} data. Milliseconds of processor time for one request, of the server and of PostgreSQL, four requests at once; the points that were requested, and those that were charged in the end.

A point buys ${least.toFixed(1)} to ${most.toFixed(1)} µs: the most is ${(most / least).toFixed(1)} times the least.

| operation | tickets of the desk | requested | charged | server | PostgreSQL | µs for a point |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${sorted.map(rowOf).join('\n')}
`;
}

export function rowOf(one: Figure): string {
  const { title, tickets, requested, charged, server, postgres } = one;
  return `| ${title} | ${tickets} | ${requested} | ${charged} | ${server.toFixed(2)} | ${postgres.toFixed(2)} | ${rate(one).toFixed(1)} |`;
}
