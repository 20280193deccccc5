import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';

/** Written before initdb, so that two processes that start at once agree on it. */
export function newPassword(directory: string): string {
  const draft = join(directory, `postgres.password-${process.pid}`);
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, fileIn(directory));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readPassword(directory);
}

export function readPassword(directory: string): string {
  try {
    return readFileSync(fileIn(directory), 'utf8').trim();
  } catch (cause) {
    throw new StartupError(`The database superuser's password cannot be read from ${fileIn(directory)}: restore that file`, { cause });
  }
}

function fileIn(directory: string): string {
  return join(directory, 'postgres.password');
}
