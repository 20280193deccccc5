import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { describeMachine } from '../../report/machine.ts';
import type { Measured, WritersFigures } from '../results.ts';
import { charts } from './charts.ts';
import { markdown } from './markdown.ts';

/** A whole run is kept in `bench/results`; a part of it is only shown. */
export async function report(client: Client, measured: Measured[], writers: WritersFigures[], isPart: boolean): Promise<void> {
  const machine = await describeMachine(client);
  if (isPart) return console.log(`\n${markdown(machine, measured, writers, [])}`);
  const directory = join(import.meta.dirname, '../../results');
  const date = new Date().toISOString().slice(0, 10);
  await mkdir(directory, { recursive: true });
  const drawn = charts(measured, writers).map(({ name, title, svg }) => ({ file: `${date}-live-${name}.svg`, title, svg }));
  for (const { file, svg } of drawn) await writeFile(join(directory, file), svg);
  const text = markdown(machine, measured, writers, drawn);
  await writeFile(join(directory, `${date}-live.md`), text);
  console.log(`\n${text}`);
}
