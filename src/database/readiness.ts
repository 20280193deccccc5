import { setTimeout } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Endpoints } from './endpoints.ts';
import { migrations } from './pending-migrations.ts';

export interface Readiness {
  isAnswering(): Promise<boolean>;
  close(): Promise<void>;
}

const timeoutMs = 1_500;
const isMigrated = 'select count(*) = cardinality($1::text[]) as yes from public.migration where name = any($1)';

/** Asks the database, and whether it has all migrations of this version, on a connection of its own, so that busy tenants never make the server look unready; questions at the same time share one answer. */
export function openReadiness(endpoints: Endpoints): Readiness {
  const pool = new Pool({ Client: endpoints.clientClass, max: 1, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs, keepAlive: true });
  // The next question opens another connection.
  pool.on('error', () => undefined);
  let asked: Promise<boolean> | null = null;
  const ask = () => {
    const answer = pool.query(isMigrated, [migrations]).then(
      ({ rows }) => rows[0]?.yes === true,
      () => {
        endpoints.reconsider();
        return false;
      },
    );
    return Promise.race([answer, setTimeout(timeoutMs, false, { ref: false })]);
  };
  return {
    isAnswering: () => {
      asked ??= ask().finally(() => (asked = null));
      return asked;
    },
    close: () => pool.end(),
  };
}
