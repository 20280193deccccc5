import 'reflect-metadata';
import { join } from 'node:path';

/** Imports a module from the build, because Node cannot run decorators in TypeScript sources. */
export function fromBuild<Module>(path: string): Promise<Module> {
  return import(join(import.meta.dirname, '../dist/src', path)) as Promise<Module>;
}
