import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { StartupError } from '../../core/startup-error.ts';
import { type Account, mayReach, toEnter } from './account.ts';

const places = ['/var/lib', '/var/tmp', tmpdir()];

/** Where root keeps what the unprivileged account must reach, when the checkout lies behind a closed door such as /root. */
export function commonGround(account: Account): string {
  const place = places.find((candidate) => isWritable(candidate) && mayReach(account, candidate, toEnter));
  if (!place) throw new StartupError(`PostgreSQL refuses to run as root, and no other user can reach ${places.join(', ')}: start Relevo as an ordinary user`);
  return place;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
