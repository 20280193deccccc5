import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { refusalsIn } from '../architecture/descriptions.ts';

/** The run fails when a mutation gave a code that its description does not name. */
export async function insistOnDescribed(directory: string): Promise<void> {
  const files = await Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8')));
  const seen = new Set(files.flatMap((text) => text.split('\n').filter((line) => /^\w+ [A-Z_]+$/.test(line))));
  const missing = undescribedRefusals(await readFile('schema/schema.graphql', 'utf8'), [...seen]);
  if (missing.length > 0) throw new Error(`Refusals that the descriptions of mutations do not name:\n${missing.join('\n')}`);
}

export function undescribedRefusals(sdl: string, seen: readonly string[]): string[] {
  const mutations = buildSchema(sdl).getMutationType()?.getFields() ?? {};
  return [...seen].sort().filter((line) => {
    const [name = '', code = ''] = line.split(' ');
    return name in mutations && !refusalsIn(mutations[name]?.description ?? '').includes(code);
  });
}
