import type { Services } from '../../core/context.ts';

/** What waits for a worker, over all tenants, and how many workers there are. */
export interface Backlog {
  /** Tickets with something due. */
  dueTickets: number;
  /** How long the first of them has been due. */
  oldestDueSeconds: number;
  recalculations: number;
  releases: number;
  /** Mails that are not sent yet, 100,000 at most, and how long the first of them has been due. */
  mails: number;
  oldestMailSeconds: number;
  /** Workers that were heard of within half a minute. */
  workers: number;
  /** Since one was heard of; NaN where none ever was. */
  heartbeatSeconds: number;
}

const text = `select due_tickets, extract(epoch from $1 - b.oldest_due_at)::float8 as oldest_due_seconds, recalculations, releases, workers,
  extract(epoch from $1 - heard_at)::float8 as heartbeat_seconds, m.waiting, extract(epoch from $1 - m.oldest_due_at)::float8 as oldest_mail_seconds
  from backlog($1::timestamptz) b, mail_backlog() m`;
const keptMs = 1_000;
const waitMs = 2_000;

/** One statement for all who ask within a second; `null` where the database does not tell in time. */
export function openBacklog({ connections, now, log }: Services): () => Promise<Backlog | null> {
  let [asked, askedAt]: [Promise<Backlog | null> | null, number] = [null, 0];
  const ask = async () => {
    const { rows } = await connections.ofProcess.query({ name: 'backlog', text, values: [now()] }, performance.now() + waitMs);
    return rows[0] ? backlogOf(rows[0]) : null;
  };
  return () => {
    if (asked && performance.now() - askedAt < keptMs) return asked;
    askedAt = performance.now();
    asked = ask().catch((err: unknown) => {
      log.debug({ err }, 'what waits for the worker could not be read');
      return null;
    });
    return asked;
  };
}

function backlogOf(row: Record<string, unknown>): Backlog {
  return {
    dueTickets: Number(row.due_tickets),
    oldestDueSeconds: Number(row.oldest_due_seconds ?? 0),
    recalculations: Number(row.recalculations),
    releases: Number(row.releases),
    mails: Number(row.waiting),
    oldestMailSeconds: Math.max(0, Number(row.oldest_mail_seconds ?? 0)),
    workers: Number(row.workers),
    heartbeatSeconds: row.heartbeat_seconds === null ? Number.NaN : Math.max(0, Number(row.heartbeat_seconds)),
  };
}
