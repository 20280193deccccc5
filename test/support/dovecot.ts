import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Dovecot {
  url: string;
  close(): Promise<void>;
}

/** Whether the program is there; where CI runs it must be. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A real IMAP server on loopback with one mailbox, which keeps its mails in a folder of its own. */
export async function openDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-dovecot-'));
  const port = await freePort();
  // As root it insists on users of its own, which its package makes.
  const isRoot = process.getuid?.() === 0;
  const { username } = userInfo();
  const [login, internal] = isRoot ? ['dovenull', 'dovecot'] : [username, username];
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'home'));
  if (isRoot) execFileSync('chown', ['-R', internal, folder]);
  const config = join(folder, 'dovecot.conf');
  const users = { internal, login, group: isRoot ? '' : `default_internal_group = ${username}` };
  writeFileSync(config, configOf(versionOf(execFileSync('dovecot', ['--version'], { encoding: 'utf8' })), { folder, port, ...users }));
  const server = spawn('dovecot', ['-F', '-c', config], { stdio: 'ignore' });
  await untilOpen(port, server);
  return {
    url: `imap://support:secret@127.0.0.1:${port}/INBOX`,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Settings {
  folder: string;
  port: number;
  internal: string;
  login: string;
  group: string;
}

/** The two numbers by which the language of the configuration is known: 2.3 and 2.4 have different ones. */
function versionOf(printed: string): number {
  const [, major = '', minor = ''] = /^(\d+)\.(\d+)/.exec(printed) ?? [];
  if (!minor) throw new Error(`This is no version of dovecot: ${printed}`);
  return Number(major) * 100 + Number(minor);
}

function configOf(version: number, settings: Settings): string {
  const { folder, port, internal, login, group } = settings;
  return `
${version >= 204 ? 'dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0' : ''}
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
default_internal_user = ${internal}
${group}
default_login_user = ${login}
first_valid_uid = 1
namespace inbox {
  inbox = yes
}
${version >= 204 ? mailboxes24(settings) : mailboxes23(settings)}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

function mailboxes23({ folder, internal }: Settings): string {
  return `
disable_plaintext_auth = no
mail_location = maildir:${folder}/home/mail
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${internal} gid=${internal} home=${folder}/home
}`;
}

function mailboxes24({ folder, internal }: Settings): string {
  return `
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ${folder}/home/mail
passdb static {
  password = secret
}
userdb static {
  fields {
    uid = ${internal}
    gid = ${internal}
    home = ${folder}/home
  }
}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilOpen(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`dovecot ended with ${server.exitCode}.`);
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await pause(50);
  }
  throw new Error('dovecot does not listen.');
}
