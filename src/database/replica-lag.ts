import { StartupError } from '../core/startup-error.ts';
import type { Connections } from './connections.ts';
import type { Row } from './pipeline.ts';

/** A replica that is further behind is not used. */
const mostMs = 2_000;
const keptSamples = 20;

/** Parts of a select list: which server it is, and how far it has written or, as a standby, replayed. */
export const place = `extract(epoch from pg_postmaster_start_time())::text as started, pg_is_in_recovery() as "isStandby",
  (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as lsn`;

interface Sample {
  at: number;
  written: bigint;
}

/** How far a replica is behind: when the primary had written what the replica has replayed. */
export class ReplicaLag {
  readonly #primary: Connections;
  readonly #replica: Connections;
  readonly #samples: Sample[] = [];
  #primaryStarted = '';
  /** In milliseconds of `performance.now()`. */
  #currentAt = Number.NEGATIVE_INFINITY;

  constructor(primary: Connections, replica: Connections) {
    this.#primary = primary;
    this.#replica = replica;
  }

  get isShort(): boolean {
    return isShort(this.#currentAt);
  }

  /** Whether a server that says where it is may be read from: behind one address there may be several, and not all of them near. */
  isNear(server: Row | undefined): boolean {
    return server !== undefined && !this.#isAnotherPrimary(server) && isShort(this.#reachedAt(server));
  }

  forget(): void {
    this.#currentAt = Number.NEGATIVE_INFINITY;
  }

  async measure(): Promise<void> {
    const at = performance.now();
    const statement = { name: 'place', text: `select ${place}` };
    const [primary] = (await this.#primary.query(statement)).rows;
    this.#primaryStarted = primary?.started;
    this.#samples.push({ at, written: positionIn(primary?.lsn) });
    if (this.#samples.length > keptSamples) this.#samples.shift();
    const [replica = {}] = (await this.#replica.query(statement)).rows;
    if (this.#isAnotherPrimary(replica))
      throw new StartupError('The server of DATABASE_READ_URL was promoted and writes by itself: it is no replica any more.');
    this.#currentAt = Math.max(this.#currentAt, this.#reachedAt(replica));
  }

  /** One that was promoted and is the primary now is as near as can be; beside a primary that goes on it has another history, which its position does not tell. */
  #isAnotherPrimary({ isStandby, started }: Row): boolean {
    return !isStandby && started !== this.#primaryStarted;
  }

  #reachedAt({ lsn }: Row): number {
    const reached = positionIn(lsn);
    return this.#samples.findLast(({ written }) => written <= reached)?.at ?? Number.NEGATIVE_INFINITY;
  }
}

function isShort(currentAt: number): boolean {
  return performance.now() - currentAt <= mostMs;
}

/** `16/B374D848`, the two halves of a number. */
function positionIn(lsn: string | null | undefined): bigint {
  const [high = '0', low = '0'] = (lsn ?? '').split('/');
  return (BigInt(`0x${high || '0'}`) << 32n) + BigInt(`0x${low}`);
}
