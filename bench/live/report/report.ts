import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { describeMachine } from '../../report/machine.ts';
import type { LiveResults } from '../results.ts';
import { charts } from './charts.ts';
import { markdown } from './markdown.ts';

/** A complete run is stored in `bench/results`; a partial one is only printed. */
export async function report(client: Client, results: LiveResults, isPartial: boolean): Promise<void> {
  const machine = await describeMachine(client);
  if (isPartial) return console.log(`\n${markdown(machine, results, [])}`);
  const directory = join(import.meta.dirname, '../../results');
  const date = new Date().toISOString().slice(0, 10);
  await mkdir(directory, { recursive: true });
  const drawn = charts(results).map(({ name, title, svg }) => ({ file: `${date}-live-${name}.svg`, title, svg }));
  for (const { file, svg } of drawn) await writeFile(join(directory, file), svg);
  const text = markdown(machine, results, drawn);
  await writeFile(join(directory, `${date}-live.md`), text);
  console.log(`\n${text}`);
}
