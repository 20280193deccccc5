import 'reflect-metadata';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../dist/src');

/** A file of the built sources, once all modules are known: decorators keep Node from running the sources as they stand. */
export async function fromBuild<Module>(path: string): Promise<Module> {
  await import(join(built, 'modules.js'));
  return import(join(built, path)) as Promise<Module>;
}
