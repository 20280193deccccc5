import { sql } from 'kysely';
import type { Scope, Sql, Viewer } from '../../reading/shape/shape.ts';

/** The one meaning of overdue: an active clock is breached, or has passed its deadline (SLA 13). Nothing else asks. */
export function isOverdueAt({ overdueFrom }: { overdueFrom: string | null }, { now }: Pick<Scope, 'now'>): boolean {
  return overdueFrom !== null && new Date(overdueFrom) <= now();
}

/** The same as a condition of lists. */
export function isOverdue(ticket: Sql, { now }: Pick<Viewer, 'now'>): Sql {
  return sql`(${ticket}.overdue_from is not null and ${ticket}.overdue_from <= ${now}::timestamptz)`;
}
