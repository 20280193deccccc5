import type { Configuration } from '../../configuration/configuration.ts';
import { configurationOf } from '../../configuration/current-configuration.ts';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { newId, requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { refuse, refuseValue } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Row } from '../../database/pipeline.ts';
import { insistOnWorker, peopleAmong } from '../insist-on-worker.ts';
import { lockStatement } from '../lock-statement.ts';
import { insistOnVisible, type TicketReference, type TrackedTicket, trackTicket } from '../lock-ticket.ts';
import { indexMessage, indexTicket } from '../search/index-texts.ts';
import { keepSecrets } from './keep-secrets.ts';
import { changedTexts, isOfMarker, type SealedPart, type SealedRow, sealStatement } from './sealed-texts.ts';

export interface SealSecret extends TicketReference {
  text: string;
  label: string;
}

interface Sealed extends TrackedTicket {
  secretId: string;
  /** Whether everybody who sees the ticket could read it. */
  isPublic: boolean;
  mailObjectIds: string[];
}

/** Takes a credential out of all texts of a ticket, also out of its history, and keeps it as a secret that agents can reveal (platform O2). */
export async function sealSecret(ctx: Context, input: SealSecret): Promise<{ id: string }> {
  let rawMails: string[] = [];
  const secret = await transact(ctx, async (ctx) => {
    if (isOfMarker(input.text)) refuseValue(['input', 'text'], 'marker');
    const { secretId, isPublic, mailObjectIds, ...tracked } = await sealText(ctx, input.text, ...(await lockToSeal(ctx, input)));
    if (isPublic) tracked.ticket.touch(ctx.now());
    const secret = { id: secretId, label: input.label, value: input.text, audience: isPublic ? ('EVERYONE' as const) : ('AGENTS' as const) };
    await keepSecrets(ctx, tracked, [secret], ['input', 'ticketId'], 'ticket.text_sealed');
    rawMails = mailObjectIds;
    return { id: secretId };
  });
  await removeMails(ctx, rawMails);
  return secret;
}

/** No row names them any more, so what could not be removed now goes with what is swept. */
async function removeMails({ services: { storage, log }, tenant }: Context, objectIds: readonly string[]): Promise<void> {
  for (const objectId of objectIds) {
    await storage.store.remove({ tenantId: tenant.id, objectId }).catch((err) => log.warn({ err, objectId }, 'the raw mail of a sealed text goes later'));
  }
}

async function lockToSeal(ctx: Transaction, { ticketId, expectedVersion }: SealSecret): Promise<[Row, Configuration]> {
  const id = requireId(ticketId, 'Ticket');
  const [locked, people] = await ctx.query(lockStatement(ctx, id), peopleAmong(ctx, [ctx.actor.id]));
  const row = await insistOnVisible(ctx, id, locked);
  insistOnVersion(expectedVersion, row.version);
  const configuration = await configurationOf(ctx, row.configVersion);
  insistOnWorker(configuration, people?.rows[0] ?? { isAgent: false }, row.queueId, ['input', 'ticketId']);
  return [row, configuration];
}

/** The row is tracked as it is without the text, so that no event tells what it was before. */
async function sealText(ctx: Transaction, text: string, before: Row, configuration: Configuration): Promise<Sealed> {
  const secretId = newId(ctx.now());
  const [sealed, again] = await ctx.query(sealStatement(ctx.tenant.id, before.id, text, secretId, configuration), lockStatement(ctx, before.id));
  const tracked = await trackTicket(ctx, again?.rows[0] as Row);
  const rows = (sealed?.rows ?? []) as SealedRow[];
  const mailObjectIds = rows.flatMap(({ mailObjectId }) => mailObjectId ?? []);
  const parts = [...changedTexts(before, tracked), ...rows.filter(({ mailObjectId }) => mailObjectId === null)];
  const isPublic = parts.some((part) => part.isPublic);
  if (parts.length === 0 || !(isPublic || may(ctx.actor, 'note:read'))) refuse('NOT_FOUND', ['input', 'text']);
  indexAgain(ctx, parts, before, tracked);
  return { ...tracked, secretId, isPublic, mailObjectIds };
}

function indexAgain(ctx: Transaction, parts: readonly SealedPart[], before: Row, { ticket }: TrackedTicket): void {
  indexTicket(ctx, ticket, before.subject !== ticket.subject);
  for (const { messageId } of parts) if (messageId) indexMessage(ctx, { tenantId: ctx.tenant.id, id: messageId });
}
