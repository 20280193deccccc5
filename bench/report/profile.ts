import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
  /** Microseconds of the machine's monotonic clock. */
  startTime: number;
}

export const idle: ReadonlySet<string> = new Set(['(idle)', '(root)', '(program)']);
const maxRows = 20;

/** The profile that a process has left at its end. */
export async function profileOf(directory: string, pid: number): Promise<Profile> {
  const name = (await readdir(directory)).find((name) => name.split('.')[3] === String(pid));
  if (!name) throw new Error(`The process ${pid} left no profile in ${directory}.`);
  return JSON.parse(await readFile(join(directory, name), 'utf8'));
}

/** The functions and packages with the most self time. */
export async function profileTable(directory: string, pid: number): Promise<string> {
  const profile = await profileOf(directory, pid);
  const spent = timeOf(profile);
  const busy = profile.nodes.filter(({ callFrame }) => !idle.has(callFrame.functionName));
  const total = busy.reduce((sum, { id }) => sum + (spent.get(id) ?? 0), 0);
  const functions = ranked(busy, spent, ({ functionName, url, lineNumber }) => `${functionName || '(anonymous)'} ${placeOf(url)}:${lineNumber + 1}`);
  const packages = ranked(busy, spent, ({ functionName, url }) => packageOf(url) || functionName);
  const lines = (rows: [string, number][]) =>
    rows
      .slice(0, maxRows)
      .map(([name, time]) => `${percent(time / total)}  ${name}`)
      .join('\n');
  return `\nSelf time, of the time not idle:\n${lines(packages)}\n\n${lines(functions)}`;
}

function timeOf({ samples, timeDeltas }: Profile): Map<number, number> {
  const spent = new Map<number, number>();
  for (const [at, id] of samples.entries()) spent.set(id, (spent.get(id) ?? 0) + (timeDeltas[at] ?? 0));
  return spent;
}

function ranked(nodes: Profile['nodes'], spent: Map<number, number>, nameOf: (frame: Profile['nodes'][number]['callFrame']) => string): [string, number][] {
  const times = new Map<string, number>();
  for (const { id, callFrame } of nodes) times.set(nameOf(callFrame), (times.get(nameOf(callFrame)) ?? 0) + (spent.get(id) ?? 0));
  return [...times].sort(([, a], [, b]) => b - a);
}

function placeOf(url: string): string {
  return url.split('/').slice(-3).join('/');
}

function packageOf(url: string): string {
  const inside = url.split('/node_modules/').at(-1)?.split('/') ?? [];
  if (url.includes('/node_modules/')) return inside.slice(0, inside[0]?.startsWith('@') ? 2 : 1).join('/');
  return url.startsWith('node:') ? 'node' : url.includes('/dist/src/') ? `src/${url.split('/dist/src/')[1]}` : url;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7);
}
