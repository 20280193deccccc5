import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory of package.json, whether run from the sources or from `dist`. */
export const root = upFrom(import.meta.dirname);

function upFrom(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : upFrom(dirname(directory));
}
