import { chownSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';

/** The user that PostgreSQL runs as; undefined for the current user. */
export type Account = { uid: number; gid: number } | undefined;

export const toRead = 4;
export const toEnter = 1;

const candidates = ['postgres', '_postgres', 'nobody'];

function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedAccount(): Account {
  if (!isRoot()) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = candidates.map((name) => accounts.find((account) => account[0] === name)).find(Boolean);
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534) };
}

export function ownerOf(data: string): Account {
  const { uid, gid } = statSync(data);
  if (isRoot() && uid === 0) throw new StartupError(`${data} belongs to root, and PostgreSQL refuses to run as root: give it to another user with chown -R`);
  if (isRoot()) return { uid, gid };
  if (uid !== process.geteuid?.()) throw new StartupError(`${data} belongs to another user (uid ${uid}): start Relevo as that user`);
  return undefined;
}

export function changeOwner(account: Account, path: string): void {
  if (!account) return;
  try {
    chownSync(path, account.uid, account.gid);
  } catch (cause) {
    throw new StartupError('PostgreSQL refuses to run as root, and this root may not become another user: start Relevo as an ordinary user', { cause });
  }
}

export function canAccess(account: Account, path: string, bits: number): boolean {
  if (!account) return true;
  const real = realpathSync(path);
  return allows(account, real, bits) && ancestorsOf(real).every((ancestor) => allows(account, ancestor, toEnter));
}

function allows(account: NonNullable<Account>, path: string, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}

function ancestorsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestorsOf(parent)];
}
