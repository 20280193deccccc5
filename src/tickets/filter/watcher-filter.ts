import { sql } from 'kysely';
import { requireId } from '../../core/ids.ts';
import type { Comparators } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { mapParameter } from '../../reading/statement/parameter.ts';
import { watchedBy } from '../visibility/ticket-visibility.ts';

/** Whether people are among the watchers; the column holds in every state of a ticket. */
export function watcherSql(row: Sql, { eq, in: among, neq, nin, isNull }: Comparators): Sql[] {
  const column = sql`${row}.watcher_ids`;
  return [
    ...(eq == null ? [] : [sql`${uuids(eq)}::uuid = any(${column})`]),
    ...(among == null ? [] : [sql`${column} && ${uuids(among)}::uuid[]`]),
    ...(neq == null ? [] : [sql`${uuids(neq)}::uuid <> all(${column})`]),
    ...(nin == null ? [] : [sql`not ${column} && ${uuids(nin)}::uuid[]`]),
    ...(isNull == null ? [] : [isNull ? sql`${column} = '{}'` : sql`${column} <> '{}'`]),
  ];
}

function uuids(operand: unknown): unknown {
  const uuidOf = (id: unknown) => requireId(id as string, 'User');
  return mapParameter(operand, (id) => (Array.isArray(id) ? id.map(uuidOf) : uuidOf(id)));
}

/** Leads a list of what one person watches to those tickets through their index; for tickets as they are now. */
export function ledByWatcher(row: Sql, filter: object | null | undefined, { tenantId }: Viewer): Sql | null {
  const { watcher } = (filter ?? {}) as { watcher?: { id?: Comparators } };
  const eq = watcher?.id?.eq;
  return eq == null ? null : sql`${row}.id = any(array(${watchedBy(tenantId, uuids(eq))}))`;
}
