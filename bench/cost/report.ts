import { cpus } from 'node:os';
import type { Size } from '../data/sizes.ts';
import type { Figure } from './measure-case.ts';

/** So many times as much processor time may one operation of the corpus take for a point as another. */
export const mostSpread = 5;

/** Microseconds of processor time for a point. */
const rate = ({ charged, server, postgres }: Figure): number => ((server + postgres) * 1_000) / charged;

const sorted = (figures: readonly Figure[]): Figure[] => figures.toSorted((one, other) => rate(one) - rate(other));

/** The measurement in which a point bought the least. A round in which a process of PostgreSQL ended with time that nobody counted would be below nothing, and is left out. */
export function cheapestOf(figures: readonly Figure[]): Figure {
  return sorted(figures.filter(({ postgres }) => postgres >= 0))[0] ?? (figures[0] as Figure);
}

export function spreadOf(figures: readonly Figure[]): number {
  const rates = figures.map(rate);
  return Math.max(...rates) / Math.min(...rates);
}

/** Which operations buy the least and the most processor time with a point. */
export function report(figures: readonly Figure[], { name }: Size): string {
  const rates = sorted(figures).map(rate);
  const [least = 0, median = 0, most = 0] = [rates[0], rates[Math.floor(rates.length / 2)], rates.at(-1)];
  return `# What a cost point buys

\`npm run bench:cost\` on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, the ${name} data. Milliseconds of processor time for one request, of the server and of PostgreSQL, four requests at once, in the cheapest of three rounds; the points that were requested, and those that were charged in the end.

A point buys ${least.toFixed(1)} to ${most.toFixed(1)} µs, in the middle ${median.toFixed(1)}: the most is ${spreadOf(figures).toFixed(1)} times the least, of ${mostSpread} that are allowed.
${outliers(figures, least)}
| operation | tickets of the desk | requested | charged | server | PostgreSQL | µs for a point |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${sorted(figures).map(rowOf).join('\n')}
`;
}

function outliers(figures: readonly Figure[], least: number): string {
  const beyond = sorted(figures).filter((one) => rate(one) > least * mostSpread);
  return beyond.length === 0 ? '' : `\nBeyond that: ${beyond.map(({ title, tickets }) => `${title} (${tickets} tickets)`).join(', ')}.\n`;
}

export function rowOf(one: Figure): string {
  const { title, tickets, requested, charged, server, postgres } = one;
  return `| ${title} | ${tickets} | ${requested} | ${charged} | ${server.toFixed(2)} | ${postgres.toFixed(2)} | ${rate(one).toFixed(1)} |`;
}
