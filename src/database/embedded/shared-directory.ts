import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { StartupError } from '../../core/startup-error.ts';
import { type Account, canAccess, toEnter } from './account.ts';

const candidates = ['/var/lib', '/var/tmp', tmpdir()];

/** A directory that the unprivileged account can reach when the checkout is in a private directory such as /root. */
export function sharedDirectory(account: Account): string {
  const found = candidates.find((candidate) => isWritable(candidate) && canAccess(account, candidate, toEnter));
  if (!found)
    throw new StartupError(`PostgreSQL refuses to run as root, and no other user can reach ${candidates.join(', ')}: start Relevo as an ordinary user`);
  return found;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
