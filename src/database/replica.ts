import { LRUCache } from 'lru-cache';
import type { Log } from '../core/log.ts';
import { StartupError } from '../core/startup-error.ts';
import type { Connections } from './connections.ts';
import { isAway, sqlState } from './database-error.ts';
import type { Result, Statement } from './pipeline.ts';
import { ReadPosition } from './read-position.ts';
import { place, ReplicaLag } from './replica-lag.ts';
import { refuseOverPrivileged } from './row-level-security-guard.ts';

const checkMs = 500;
/** What a replica has after this time nobody asks it for. */
const keptMs = 10_000;

type Send = (connections: Connections, ...statements: Statement[]) => Promise<Result[]>;

interface Read {
  /** The connections of the caller to the primary. */
  primary: Connections;
  tenantId: string;
  position: ReadPosition;
  statement: Statement;
}

/** A copy of the database that is a little behind; queries are read from it wherever it is not behind what the caller has seen. */
export class Replica {
  readonly connections: Connections;
  readonly #log: Log;
  readonly #lag: ReplicaLag;
  readonly #checks: NodeJS.Timeout;
  readonly #positions = new LRUCache<string, ReadPosition>({ max: 100_000, ttl: keptMs, ttlResolution: 0, updateAgeOnGet: true });
  readonly #delivered = new LRUCache<string, number>({ max: 10_000, ttl: keptMs, ttlResolution: 0 });
  #isGuarded = false;
  #isChecking = false;
  #wasUsable = true;
  #refusal: string | null = null;

  constructor(connections: Connections, primary: Connections, log: Log) {
    this.connections = connections;
    this.#log = log;
    this.#lag = new ReplicaLag(primary, connections.ofProcess);
    this.#checks = setInterval(() => void this.check(), checkMs).unref();
  }

  get isUsable(): boolean {
    return this.#isGuarded && this.#lag.isShort;
  }

  /** Shared by all requests of a principal to this node; `told` is what another node gave the client. */
  positionOf(tenantId: string, principalId: string, told: string | undefined, now: number): ReadPosition {
    const key = `${tenantId}/${principalId}`;
    const position = this.#positions.get(key) ?? new ReadPosition();
    this.#positions.set(key, position);
    if (told !== undefined) position.take(told, now);
    return position;
  }

  /** Subscribers of this node were given the feed of the tenant up to this number, and may ask for what they heard of. */
  delivered(tenantId: string, seq: number): void {
    this.#delivered.set(tenantId, seq);
  }

  /** Both statements see one state of the database: the head of the feed says which. */
  async read({ primary, tenantId, position, statement }: Read, now: number, send: Send): Promise<Result> {
    const head = { name: 'feed_head', text: 'select seq::float8 as seq from feed where tenant_id = $1', values: [tenantId] };
    const placedHead = { ...head, name: 'feed_head_and_place', text: `select seq::float8 as seq, ${place} from feed where tenant_id = $1` };
    const seen = position.seq;
    const wanted = Math.max(seen, this.#delivered.get(tenantId) ?? 0);
    const near =
      this.isUsable && !position.needsPrimary(now) ? await send(this.connections, placedHead, statement).catch((error: unknown) => this.leave(error)) : null;
    if (near && seqIn(near) >= wanted && this.#lag.isNear(near[0]?.rows[0])) {
      position.note(seqIn(near));
      return near[1] as Result;
    }
    const current = await send(primary, head, statement);
    if (seqIn(current) < seen) position.restart(seqIn(current));
    else position.note(seqIn(current));
    return current[1] as Result;
  }

  /** Gives the replica up until it answers again; an error that the primary would have too is thrown. */
  leave(error: unknown): null {
    // A statement that stood in the way of replaying is cancelled with 40001.
    if (sqlState(error) === '40001') return null;
    if (!isAway(error)) throw error;
    this.#lag.forget();
    return null;
  }

  /** Never waits long, so that a dead replica is noticed at once. */
  async check(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      if (!this.#isGuarded) await refuseOverPrivileged(this.connections.pool);
      this.#isGuarded = true;
      await this.#lag.measure();
    } catch (err) {
      this.#lag.forget();
      if (err instanceof StartupError) this.#refuse(err);
      else this.#log.debug({ err }, 'the replica of DATABASE_READ_URL did not answer');
      // Of several hosts perhaps another one does.
      this.connections.way.endpoints.reconsider();
    } finally {
      this.#isChecking = false;
      this.#tell();
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#checks);
    await this.connections.pool.end();
  }

  /** Once, though it is looked at twice a second. */
  #refuse(err: StartupError): void {
    if (this.#refusal !== err.message) this.#log.error({ err }, 'the replica of DATABASE_READ_URL cannot be used');
    this.#refusal = err.message;
  }

  #tell(): void {
    if (this.isUsable === this.#wasUsable) return;
    this.#wasUsable = this.isUsable;
    if (this.isUsable) this.#log.info('queries are read from the replica');
    else this.#log.warn('the replica of DATABASE_READ_URL is away or too far behind; queries are read from the primary');
  }
}

function seqIn([head]: readonly Result[]): number {
  return Number(head?.rows[0]?.seq ?? 0);
}
