import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import type { Ticket } from './ticket.ts';

/** The counts that screens show, of one ticket or of many. */
interface Counts {
  unresolved: number;
  open: number;
  pending: number;
  onHold: number;
  unassigned: number;
  resolved: number;
  overdue: number;
  merged: number;
  mergedUnresolved: number;
  withdrawn: number;
}

type Counted = Pick<Ticket, 'queueId' | 'statusCategory' | 'assigneeId' | 'breachedAt' | 'mergedIntoId' | 'withdrawnAt' | 'refusedAt'>;

interface CountedChange {
  ticket: Counted;
  /** As it was before the change; `null` for a new ticket. */
  before: Counted | null;
}

const changesOf = new WeakMap<Transaction, CountedChange[]>();

/** The counters of the queues move in the ticket's transaction, just before the feed: a writer that waits for a counter would wait for the feed anyway. */
export function countTicket(ctx: Transaction, ticket: Ticket, isNew: boolean): void {
  const changes = changesOf.get(ctx) ?? [];
  if (changes.length === 0) ctx.beforeCommit('MOVE_COUNTERS', () => moveOf(ctx, changes));
  const { queueId, statusCategory, assigneeId, breachedAt, mergedIntoId, withdrawnAt, refusedAt } = ticket;
  changes.push({ ticket, before: isNew ? null : { queueId, statusCategory, assigneeId, breachedAt, mergedIntoId, withdrawnAt, refusedAt } });
  changesOf.set(ctx, changes);
}

const counters = {
  unresolved: 'unresolved',
  open: 'open',
  pending: 'pending',
  onHold: 'on_hold',
  unassigned: 'unassigned',
  resolved: 'resolved',
  overdue: 'overdue',
  merged: 'merged',
  mergedUnresolved: 'merged_unresolved',
  withdrawn: 'withdrawn',
} satisfies Record<keyof Counts, string>;

const entries = Object.entries(counters);
const move = `
  insert into queue_counter (tenant_id, queue_id, ${entries.map(([, column]) => column).join(', ')})
  select f.tenant_id, m.queue, ${entries.map(([name]) => `m."${name}"`).join(', ')}
  from feed f, jsonb_to_recordset($2::jsonb) as m (queue uuid, ${entries.map(([name]) => `"${name}" int`).join(', ')}) where f.tenant_id = $1 order by m.queue
  on conflict (tenant_id, queue_id) do update set ${entries.map(([, column]) => `${column} = queue_counter.${column} + excluded.${column}`).join(', ')}`;

const nothing = Object.fromEntries(entries.map(([name]) => [name, 0])) as Record<keyof Counts, number>;

function moveOf(ctx: Transaction, changes: readonly CountedChange[]): Statement | null {
  const moves = new Map<string, Counts>();
  for (const { ticket, before } of changes) {
    if (before) addTo(moves, before, -1);
    addTo(moves, ticket, 1);
  }
  const moved = [...moves].filter(([, counts]) => Object.values(counts).some((count) => count !== 0));
  const rows = moved.map(([queue, counts]) => ({ queue, ...counts }));
  return rows.length === 0 ? null : { name: 'count', text: move, values: [ctx.tenant.id, JSON.stringify(rows)] };
}

function addTo(moves: Map<string, Counts>, ticket: Counted, sign: number): void {
  const sum: Counts = moves.get(ticket.queueId) ?? { ...nothing };
  for (const [name, count] of Object.entries(countsOf(ticket))) sum[name as keyof Counts] += sign * count;
  moves.set(ticket.queueId, sum);
}

/** Merged tickets, and those withdrawn or refused, are counted apart: they are not closed, but nobody works on them. */
function countsOf({ statusCategory, assigneeId, breachedAt, mergedIntoId, withdrawnAt, refusedAt }: Counted): Counts {
  const isUnresolved = statusCategory !== 'RESOLVED' && statusCategory !== 'CLOSED';
  if (mergedIntoId) return { ...nothing, merged: Number(statusCategory !== 'CLOSED'), mergedUnresolved: Number(isUnresolved) };
  if (withdrawnAt || refusedAt) return { ...nothing, withdrawn: Number(statusCategory !== 'CLOSED') };
  return {
    ...nothing,
    unresolved: Number(isUnresolved),
    open: Number(statusCategory === 'NEW' || statusCategory === 'OPEN'),
    pending: Number(statusCategory === 'PENDING'),
    onHold: Number(statusCategory === 'ON_HOLD'),
    unassigned: Number(isUnresolved && assigneeId === null),
    resolved: Number(statusCategory === 'RESOLVED'),
    overdue: Number(breachedAt !== null),
  };
}
