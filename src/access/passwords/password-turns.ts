import { LRUCache } from 'lru-cache';
import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';

/** Who asks for a turn. */
export interface Claim {
  /** An IPv4 address, or a /64. */
  network: string;
  /** The slug of the desk as it was sent, whether the desk exists or not. */
  tenant: string;
  /** A person who signed in from there lately. */
  isKnown: boolean;
  /** When the request is given up, in milliseconds of `performance.now()`. */
  answerBy?: number;
}

export interface TurnLimits {
  atOnce: number;
  /** Beyond it, those who would come last are refused. */
  maxWaiting: number;
  maxWaitMs: number;
}

/** Without a claim the work is our own, and goes first. */
export type InTurn = <Result>(claim: Claim | null, work: () => Promise<Result>) => Promise<Result>;

interface Waiting {
  claim: Claim | null;
  start(): void;
  refuse(): void;
}

/**
 * Known devices go first; then those who had the fewest turns within a minute, counted for the network or for the desk, whichever had more, so that
 * neither one network at many desks nor many networks at one desk delay others; then whose network had the fewest; then who waits longest.
 */
export function openPasswordTurns({ atOnce, maxWaiting, maxWaitMs }: TurnLimits): InTurn {
  const recent = new LRUCache<string, number>({ max: 20_000, ttl: 60_000, noUpdateTTL: true });
  const waiting = new Set<Waiting>();
  let running = 0;

  const turnsOf = (key: string) => recent.get(key) ?? 0;
  const rankOf = ({ claim }: Waiting) => {
    if (!claim) return [-1];
    const [network, desk] = keysOf(claim).map(turnsOf) as [number, number];
    return [Number(!claim.isKnown), Math.max(network, desk), network];
  };
  const start = (one: Waiting) => {
    running += 1;
    for (const key of one.claim ? keysOf(one.claim) : []) recent.set(key, turnsOf(key) + 1);
    one.start();
  };
  const end = () => {
    running -= 1;
    const [next] = inOrder(waiting, rankOf);
    if (next && waiting.delete(next)) start(next);
  };
  const wait = (one: Waiting) => {
    waiting.add(one);
    if (waiting.size > maxWaiting) inOrder(waiting, rankOf).at(-1)?.refuse();
  };
  const turn = (claim: Claim | null) =>
    new Promise<void>((resolve, reject) => {
      const refuse = () => void (waiting.delete(one) && reject(busy()));
      setTimeout(refuse, Math.min(maxWaitMs, (claim?.answerBy ?? Infinity) - performance.now())).unref();
      const one = { claim, refuse, start: resolve };
      if (running < atOnce) start(one);
      else wait(one);
    });
  return async (claim, work) => {
    await turn(claim);
    return work().finally(end);
  };
}

function busy(): Error {
  return appError('UNAVAILABLE', errorTexts.manySigningIn, { retryAfterMs: 1000 });
}

function keysOf({ network, tenant }: Claim): [string, string] {
  return [`from ${network}`, `to ${tenant}`];
}

/** Sorting is stable, so among equals the order of arrival stays. */
function inOrder(waiting: Iterable<Waiting>, rankOf: (one: Waiting) => number[]): Waiting[] {
  const ranked = Array.from(waiting, (one) => ({ one, rank: rankOf(one) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ one }) => one);
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
