import type { Pool } from 'pg';
import type { Connections } from './connections.ts';

/** A replica that is further behind is not used. */
const mostMs = 2_000;
const keptSamples = 20;

interface Sample {
  at: number;
  written: bigint;
}

/** How far a replica is behind: when the primary had written what the replica has replayed. */
export class ReplicaLag {
  readonly #primary: Connections;
  readonly #replica: Pool;
  readonly #samples: Sample[] = [];
  /** In milliseconds of `performance.now()`. */
  #currentAt = Number.NEGATIVE_INFINITY;

  constructor(primary: Connections, replica: Pool) {
    this.#primary = primary;
    this.#replica = replica;
  }

  get isShort(): boolean {
    return performance.now() - this.#currentAt <= mostMs;
  }

  forget(): void {
    this.#currentAt = Number.NEGATIVE_INFINITY;
  }

  async measure(): Promise<void> {
    const at = performance.now();
    const { rows } = await this.#primary.query({ name: 'wal_written', text: 'select pg_current_wal_lsn()::text as lsn' });
    this.#samples.push({ at, written: positionIn(rows[0]?.lsn) });
    if (this.#samples.length > keptSamples) this.#samples.shift();
    const replayed = await this.#replayed();
    const current = this.#samples.findLast(({ written }) => written <= replayed);
    if (current) this.#currentAt = current.at;
  }

  /** A replica that was promoted writes itself. */
  async #replayed(): Promise<bigint> {
    const text = 'select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as lsn';
    const { rows } = await this.#replica.query<{ lsn: string }>(text);
    return positionIn(rows[0]?.lsn);
  }
}

/** `16/B374D848`, the two halves of a number. */
function positionIn(lsn: string | undefined): bigint {
  const [high = '0', low = '0'] = (lsn ?? '').split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
