import 'reflect-metadata';
import { join } from 'node:path';

/** A module of the built sources: decorators keep Node from running them as they stand. */
export function fromBuild<Module>(path: string): Promise<Module> {
  return import(join(import.meta.dirname, '../dist/src', path)) as Promise<Module>;
}
