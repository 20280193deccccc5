import { LRUCache } from 'lru-cache';
import type { Services } from '../core/context.ts';
import { onDeletion } from '../core/tenant-deletion.ts';
import type { Committed, Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import { selectedAfter } from '../database/tracked-rows.ts';
import { type Ticket, tickets } from './ticket.ts';

/** The tickets that this process changed last, as they were selected to be locked, or would be now. */
class KnownTickets {
  readonly #rows = new LRUCache<string, Row>({ max: mostKnown });

  find(tenantId: string, id: string): Row | undefined {
    return this.#rows.get(tenantId + id);
  }

  /** Not where the same transaction tracked it twice, since each knows only its own changes. */
  keep(row: Row): void {
    const known = this.#rows.get(keyOf(row));
    if (known?.['rowId'] === row['rowId']) this.forget(row);
    else this.#rows.set(keyOf(row), row);
  }

  forget(row: Row): void {
    this.#rows.delete(keyOf(row));
  }

  forgetAll(tenantId: string): void {
    for (const key of this.#rows.keys()) if (key.startsWith(tenantId)) this.#rows.delete(key);
  }
}

/** A row takes some kilobytes, and its texts. */
const [mostKnown, longestText] = [2_000, 8_192];

function keyOf({ tenantId, id }: Row): string {
  return tenantId + id;
}

const ofServices = new WeakMap<Services, KnownTickets>();

function knownTickets(services: Services): KnownTickets {
  const found = ofServices.get(services);
  if (found) return found;
  const known = new KnownTickets();
  ofServices.set(services, known);
  onDeletion(services, ({ id }) => known.forgetAll(id));
  // A row that another node changed would be relied on in vain.
  services.feedNotifier.subscribeToOthers((tenantId) => known.forgetAll(tenantId));
  return known;
}

/** The ticket as it is known, where the transaction may rely on that. */
export function knownTicket({ canRely, services, tenant }: Transaction, id: string): Row | undefined {
  return canRely ? knownTickets(services).find(tenant.id, id) : undefined;
}

/** Keeps a ticket that was selected by its lock, with its changes, once they are committed. */
export function keepTicket(ctx: Transaction, ticket: Ticket, selected: Row): void {
  const known = knownTickets(ctx.services);
  // Of what fails, nobody knows whether it was committed.
  known.forget(selected);
  ctx.afterCommit((done) => {
    const row = rowAfter(ticket, selected, done);
    if (row) known.keep(row);
  });
}

/** `null` where it may be another one than its changes say, or where its terms may be other ones. */
function rowAfter(ticket: Ticket, selected: Row, { head, hasUntracked }: Committed): Row | null {
  const { rowId, feedVersion, organizationId, entitlementId } = selected;
  if (!head || hasUntracked || rowId === undefined || head.version !== feedVersion) return null;
  if (ticket.closedAt || ticket.organizationId !== organizationId || ticket.entitlementId !== entitlementId) return null;
  if (ticket.description.length + (ticket.workaround?.length ?? 0) > longestText) return null;
  const row = selectedAfter(tickets, ticket, selected);
  return row === selected ? selected : { ...row, rowId: head.transactionId };
}
