import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The run fails when a statement was sent that many machines would refuse, or that records an event otherwise than the catalogue says. */
export async function insistOnDistributable(directory: string): Promise<void> {
  const files = await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8')));
  const faults = new Set(files.flatMap((text) => text.split('\n').filter(Boolean)).map((line): string => JSON.parse(line)));
  if (faults.size > 0)
    throw new Error(
      `Statements that many machines would refuse (see docs/operations/scale.md), or events that the catalogue does not have (see docs/events.md):\n${[...faults].join('\n\n')}`,
    );
}
