import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Size, sizes } from './data/sizes.ts';
import type { Pace } from './measure/measure.ts';

export interface Options {
  size: Size;
  pace: Pace;
  only: string[] | null;
  /** The directory for the processor profile of this API. */
  profiles: string | undefined;
  /** A complete run at full pace, whose results are stored. */
  isComplete: boolean;
}

const quick: Pace = { rounds: 1, ms: 200, warmUpMs: 100, connections: 8 };
/** V8 goes on compiling for some 8,000 requests, which a server that runs for days has behind it. */
const full: Pace = { rounds: 3, ms: 5_000, warmUpMs: 12_000, connections: 8 };

/** `--quick` uses small data and short rounds, to try the harness; `--only=a,g --rounds=1 --seconds=1` runs a part; `--profile` also profiles this API. */
export function readOptions(args: string[]): Options {
  const text = { type: 'string' as const };
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, only: text, profile: { type: 'boolean' }, rounds: text, seconds: text } });
  const pace = { ...(values.quick ? quick : full) };
  if (values.rounds) pace.rounds = Number(values.rounds);
  if (values.seconds) pace.ms = Number(values.seconds) * 1000;
  const profiles = values.profile ? join(import.meta.dirname, '../.relevo-bench/profiles') : undefined;
  return { profiles, size: values.quick ? sizes.small : sizes.full, pace, only: values.only?.split(',') ?? null, isComplete: args.length === 0 };
}
