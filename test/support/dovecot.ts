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
  writeFileSync(
    config,
    `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${internal}
${isRoot ? '' : `default_internal_group = ${username}\n`}default_login_user = ${login}
first_valid_uid = 1
mail_location = maildir:${folder}/home/mail
namespace inbox {
  inbox = yes
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${internal} gid=${internal} home=${folder}/home
}
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
`,
  );
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
