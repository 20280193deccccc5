import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Services } from '../../core/context.ts';
import { newId } from '../../core/ids.ts';
import { runInTenant } from '../../database/tenancy.ts';
import { MailDigest } from './digest.ts';
import type { Recipient } from './recipient.ts';

/** What the server that sent a mail said of itself and of the mail. */
export interface Envelope {
  recipient: Recipient;
  from: string;
  remoteAddress: string;
  helo: string;
}

const insert = `
  insert into incoming_mail (tenant_id, id, recipient, envelope_from, remote_address, helo, digest, size, object_id, received_at, state)
  select f.tenant_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'WAITING' from feed f where f.tenant_id = $1
  on conflict (tenant_id, recipient, digest) do nothing returning id`;

/** Resolves once the mail is safe: first its bytes, then the row that names them. Of one that is delivered again only the first is kept. */
export async function receiveMail(services: Services, { recipient, ...envelope }: Envelope, mail: Readable): Promise<'KEPT' | 'TOO_LARGE'> {
  const { store } = services.storage;
  const object = { tenantId: recipient.tenantId, objectId: randomUUID() };
  const digest = new MailDigest(services.incomingMail.maxBytes);
  const compressed = createGzip();
  const drop = () => store.remove(object);
  // Both have ended before anything is dropped, else what is written last would stay.
  const ended = await Promise.allSettled([store.write(object, compressed, null), pipeline(mail, digest, compressed)]);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) {
    await drop();
    throw failed.reason;
  }
  if (digest.isTooLarge()) {
    await drop();
    return 'TOO_LARGE';
  }
  const at = services.now();
  const told = [recipient.address, envelope.from.slice(0, 320), envelope.remoteAddress.slice(0, 64), envelope.helo.slice(0, 255)];
  const values = [recipient.tenantId, newId(at), ...told, digest.digest(), digest.size, object.objectId, at];
  // Where the database fails the row may name the object all the same, so it stays.
  const { rows } = await runInTenant({ services, tenant: { id: recipient.tenantId } }, { name: 'insert_incoming_mail', text: insert, values });
  if (rows.length === 0) await drop();
  return 'KEPT';
}
