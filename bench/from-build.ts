import 'reflect-metadata';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../dist/src');

/** Imports a file of the build after all modules, because Node cannot run decorators in TypeScript sources. */
export async function fromBuild<Module>(path: string): Promise<Module> {
  await import(join(built, 'modules.js'));
  return import(join(built, path)) as Promise<Module>;
}
