import type { ImapFlow } from 'imapflow';
import type { ImapMailbox } from '../../../core/config/imap-urls.ts';

/** Where mails go once they are taken in, and those that are for no desk or too large. */
export interface Folders {
  accepted: string;
  refused: string;
}

const names: Folders = { accepted: 'Relevo-accepted', refused: 'Relevo-refused' };
const silentMs = 60_000;

/** An open mailbox that says when something may have come in. */
export class OpenMailbox {
  readonly client: ImapFlow;
  readonly folders: Folders;
  private hasNews = true;
  private wake: () => void = () => undefined;

  constructor(client: ImapFlow, folders: Folders) {
    this.client = client;
    this.folders = folders;
    for (const event of ['exists', 'close'] as const) {
      client.on(event, () => {
        this.hasNews = true;
        this.wake();
      });
    }
  }

  /** Resolves when something came in, or after a minute: a server may say nothing. */
  async news(): Promise<void> {
    if (!this.hasNews) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, silentMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
        void this.client.idle().catch(() => undefined);
      });
    }
    this.hasNews = false;
  }
}

/** The library is loaded only where there is a mailbox. */
export async function openMailbox({ host, port, isSecure, requiresTls, user, password, folder }: ImapMailbox): Promise<OpenMailbox> {
  const { ImapFlow } = await import('imapflow');
  const encryption = isSecure ? { secure: true } : { secure: false, ...(requiresTls ? { doSTARTTLS: true } : {}) };
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 2 * silentMs };
  const client = new ImapFlow({ host, port, ...encryption, ...limits, auth: { user, pass: password }, logger: false });
  // What fails is thrown by the command that it fails.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const folders = { accepted: await made(client, names.accepted), refused: await made(client, names.refused) };
    await client.mailboxOpen(folder);
    return new OpenMailbox(client, folders);
  } catch (error) {
    client.close();
    throw error;
  }
}

/** The path of the folder, which the server may keep below another. */
async function made(client: ImapFlow, name: string): Promise<string> {
  return (await client.mailboxCreate(name)).path;
}
