import type { Services } from '../../../core/context.ts';
import { receiveMail } from '../receive-mail.ts';
import { findRecipient, type Recipient } from '../recipient.ts';
import type { Folders, OpenMailbox } from './mailbox.ts';

const mostRecipients = 20;
const asked = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc', 'from', 'return-path'];

/** Takes in one mail for each desk that it is for; it stays on the server until it is safe here. A kill in between leads to the same mail again, which is known by its content. */
export async function fetchMail(services: Services, { client, folders }: OpenMailbox, uid: number): Promise<void> {
  const found = await client.fetchOne(`${uid}`, { size: true, headers: asked }, { uid: true });
  // Another node was quicker.
  if (!found) return;
  const headers = headersIn(found.headers ?? Buffer.alloc(0));
  const recipients = await recipientsOf(services, headers);
  if (recipients === 'LATER') return;
  const isTaken = recipients.length > 0 && (found.size ?? 0) <= services.incomingMail.maxBytes;
  if (isTaken) for (const recipient of recipients) await take(services, client, uid, { recipient, from: senderOf(headers) });
  const to: keyof Folders = isTaken ? 'accepted' : 'refused';
  if (!isTaken) services.log.warn({ uid, folder: folders.refused }, 'a mail is for no desk, or too large; it was set aside');
  await client.messageMove(`${uid}`, folders[to], { uid: true });
}

async function take(
  services: Services,
  client: OpenMailbox['client'],
  uid: number,
  { recipient, from }: { recipient: Recipient; from: string },
): Promise<void> {
  const { content } = await client.download(`${uid}`, undefined, { uid: true });
  if (!content) throw new Error('The mailbox has no bytes for the mail.');
  // Who handed it over is not known, so that SPF says nothing.
  await receiveMail(services, { recipient, from, remoteAddress: '', helo: '' }, content);
}

type HeaderValues = ReadonlyMap<string, readonly string[]>;

function headersIn(header: Buffer): HeaderValues {
  const values = new Map<string, string[]>();
  const lines = header.toString('latin1').replaceAll(/\r?\n[ \t]+/g, ' ');
  for (const line of lines.split(/\r?\n/)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    if (at > 0) values.set(name, [...(values.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  return values;
}

function addressesIn(headers: HeaderValues, ...names: string[]): string[] {
  const written = names.flatMap((name) => headers.get(name) ?? []).join(', ');
  return [...new Set([...written.slice(0, 100_000).matchAll(/[^\s<>,;:"()@]{1,64}@[^\s<>,;:"()@]{1,255}/g)].map(([address]) => address.toLowerCase()))];
}

/** As the server of the mailbox says to whom it was delivered; where it says that of nobody here, to whom it was written. */
async function recipientsOf(services: Services, headers: HeaderValues): Promise<Recipient[] | 'LATER'> {
  for (const names of [
    ['delivered-to', 'x-original-to', 'envelope-to'],
    ['to', 'cc'],
  ]) {
    const found: Recipient[] = [];
    for (const address of addressesIn(headers, ...names).slice(0, mostRecipients)) {
      const recipient = await findRecipient(services, address);
      if (recipient === 'SUSPENDED') return 'LATER';
      if (recipient) found.push(recipient);
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The sender of the envelope, empty for a notice of a server; where nobody wrote it down, whom the mail says it is from. */
function senderOf(headers: HeaderValues): string {
  const [returnPath] = headers.get('return-path') ?? [];
  if (returnPath?.replaceAll(/\s/g, '') === '<>') return '';
  return addressesIn(headers, returnPath ? 'return-path' : 'from')[0] ?? '';
}
