import { change } from '../../core/event.ts';
import { newId, publicId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import type { EventType } from '../../core/registry.ts';
import { sealWith } from '../../core/seal.ts';
import { automatically, type Transaction } from '../../core/transaction.ts';
import type { MeasuredTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import { tenantKey } from './tenant-key.ts';

/** What somebody gives to be kept encrypted. */
export interface SecretText {
  label: string;
  value: string;
}

export interface GivenSecret extends SecretText {
  id: string;
  /** Who may see that it is there. */
  audience: 'EVERYONE' | 'AGENTS';
  /** The custom field that it is the value of. */
  fieldKey?: string;
  /** The message that it came with. */
  messageId?: string;
}

const mostSecrets = 50;

const insertSecrets = `
  insert into secret (tenant_id, id, ticket_id, message_id, field_key, label, audience, created_by_id, created_at, sealed_value)
  select f.tenant_id, s.id, $2, s."messageId", s."fieldKey", s.label, s.audience, $3, $4, s.sealed
  from feed f, jsonb_to_recordset($5::jsonb) as s (id uuid, "messageId" uuid, "fieldKey" text, label text, audience text, sealed text) where f.tenant_id = $1`;

/** Encrypts them before they are sent to the database, and records that they were given. `path` names what gave them. */
export async function keepSecrets(
  ctx: Transaction,
  measured: MeasuredTicket,
  given: readonly GivenSecret[],
  path: string[],
  type: EventType = 'ticket.secret_given',
): Promise<void> {
  if (given.length === 0) return;
  const { ticket } = measured;
  if (ticket.secretCount + given.length > mostSecrets) refuse('TOO_MANY_SECRETS', path);
  const key = await tenantKey(ctx);
  ticket.secretCount += given.length;
  const rows = given.map(({ value, ...secret }) => ({ ...secret, sealed: sealWith(key, Buffer.from(value), boundTo(ctx, secret.id)) }));
  const by = ctx.actor.onBehalfOf?.id ?? ctx.actor.id;
  const values = [ctx.tenant.id, ticket.id, by, ctx.now(), JSON.stringify(rows)];
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'insert_secrets', text: insertSecrets, values }));
  for (const { id, audience } of given) recordTicketEvent(ctx, measured, type, { audience, changes: [change('secret', null, publicId('Secret', id))] });
}

/** Those of a message; who reads the message sees that they are there. */
export function secretsOfMessage(
  ctx: Transaction,
  given: readonly SecretText[] | null | undefined,
  message: { id: string; kind: 'PUBLIC' | 'NOTE' },
): GivenSecret[] {
  const audience = message.kind === 'NOTE' ? ('AGENTS' as const) : ('EVERYONE' as const);
  const secrets = given ?? [];
  const ids = secrets.map(() => newId(ctx.now())).toSorted();
  return secrets.map(({ label, value }, at) => ({ id: ids[at] as string, label, value, audience, messageId: message.id }));
}

/** The row that a secret belongs to: it opens in no other. */
export function boundTo({ tenant }: Pick<Transaction, 'tenant'>, id: string): string {
  return `secret ${tenant.id} ${id}`;
}

const wipe =
  'update secret set sealed_value = null, wiped_at = $3 where tenant_id = $1 and ticket_id = $2 and sealed_value is not null and ($4::uuid[] is null or id = any($4))';

/** Nobody needs them any more when the ticket is closed or withdrawn (platform O2). A ticket that never had any costs nothing. */
export function wipeSecrets(ctx: Transaction, measured: MeasuredTicket): void {
  const { ticket } = measured;
  if (ticket.secretCount === 0) return;
  ticket.secretCount = 0;
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'wipe_secrets', text: wipe, values: [ctx.tenant.id, ticket.id, ctx.now(), null] }));
  recordTicketEvent(automatically(ctx), measured, 'ticket.secrets_wiped', { audience: 'AGENTS' });
}

/** Some of them, in whose place others came. */
export function wipeReplaced(ctx: Transaction, { ticket }: MeasuredTicket, ids: readonly string[]): void {
  if (ids.length === 0) return;
  ticket.secretCount = Math.max(0, ticket.secretCount - ids.length);
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'wipe_secrets', text: wipe, values: [ctx.tenant.id, ticket.id, ctx.now(), ids] }));
}
