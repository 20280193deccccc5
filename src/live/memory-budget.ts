import { appError } from '../core/app-error.ts';
import type { LimitName } from '../core/limit-name.ts';
import type { LiveLimits } from './live-limits.ts';
import { type HeldMemory, MemoryLedger } from './memory-ledger.ts';
import type { SubscriptionRequest } from './subscription.ts';

/** Whose sum it is, and its bound in bytes. */
interface Level {
  key: string;
  who: string;
  limit: number;
  limitName: LimitName;
}

/** Bounds the memory of subscriptions for each principal, each tenant and the process; one that is about to start counts already. */
export class MemoryBudget {
  readonly #limits: LiveLimits;
  readonly #ledgers = new Map<string, MemoryLedger>();

  constructor(limits: LiveLimits) {
    this.#limits = limits;
  }

  /** Returns what gives the memory back. Refused where a sum would pass its bound. */
  take(request: SubscriptionRequest): () => void {
    const [held, levels] = [heldBy(request), this.#levelsOf(request)];
    for (const level of levels) if (this.#ledger(level.key).with(held) > level.limit) throw tooMuch(level);
    const ledgers = levels.map(({ key }) => this.#ledger(key));
    for (const ledger of ledgers) this.#add(ledger, held);
    return () => ledgers.forEach((ledger) => void this.#remove(ledger, held));
  }

  #levelsOf({ ctx: { tenant, actor } }: SubscriptionRequest): Level[] {
    const { bytesOfPrincipal, bytesOfTenant, bytesOfProcess } = this.#limits;
    return [
      { key: `${tenant.id} ${actor.id}`, who: 'a principal', limit: bytesOfPrincipal, limitName: 'subscriptionBytesOfPrincipal' },
      { key: tenant.id, who: 'a desk', limit: bytesOfTenant, limitName: 'subscriptionBytesOfTenant' },
      { key: '', who: 'all desks', limit: bytesOfProcess, limitName: 'subscriptionBytesOfProcess' },
    ];
  }

  #ledger(key: string): MemoryLedger {
    return this.#ledgers.get(key) ?? new MemoryLedger(key);
  }

  #add(ledger: MemoryLedger, held: HeldMemory): void {
    ledger.add(held);
    this.#ledgers.set(ledger.key, ledger);
  }

  #remove(ledger: MemoryLedger, held: HeldMemory): void {
    ledger.remove(held);
    if (ledger.bytes === 0) this.#ledgers.delete(ledger.key);
  }
}

/**
 * Measured on the heap, and rounded up to the dearest of eleven kinds of subscriptions: one that asks for little (8 kB); a character of a
 * document with all that is planned for it (40 to 160 bytes); a character of the variables as JSON (10 bytes in long lists); an object or
 * a key in them with its part of the plan and the statement (200 bytes where the plan is shared with nobody).
 */
const bytesOf = { subscription: 8_192, documentCharacter: 200, variableCharacter: 16, objectOrKey: 320 };

function heldBy({ info: { operation, variableValues } }: SubscriptionRequest): HeldMemory {
  const json = JSON.stringify(variableValues);
  const objectsAndKeys = json.match(/[{:]/g)?.length ?? 0;
  const own = bytesOf.subscription + json.length * bytesOf.variableCharacter + objectsAndKeys * bytesOf.objectOrKey;
  return { own, document: { key: operation, bytes: (operation.loc?.source.body.length ?? 0) * bytesOf.documentCharacter } };
}

function tooMuch({ who, limit, limitName }: Level): Error {
  const message = `The subscriptions of ${who} hold at most ${limit} bytes together: filters, other variables and documents count.`;
  return appError('RATE_LIMITED', message, { limit, limitName, retryAfterMs: 5_000 });
}
