import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Size, sizes } from './data/sizes.ts';
import type { Pace } from './measure/measure.ts';

export interface Options {
  size: Size;
  pace: Pace;
  only: string[] | null;
  /** Where the processor profile of this API goes. */
  profiles: string | undefined;
  /** A run that stands for something: everything, at the usual pace. */
  isWhole: boolean;
}

const quick: Pace = { loop: 1, ms: 200, warmUpMs: 100, connections: 8 };
const usual: Pace = { loop: 3, ms: 5_000, warmUpMs: 3_000, connections: 8 };

/** `--quick`: small data and short rounds, to try the harness; `--only=a,g --rounds=1 --seconds=1`: a part of it, quicker; `--profile`: and where our time goes. */
export function readOptions(args: string[]): Options {
  const text = { type: 'string' as const };
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, only: text, profile: { type: 'boolean' }, loop: text, seconds: text } });
  const pace = { ...(values.quick ? quick : usual) };
  if (values.loop) pace.loop = Number(values.loop);
  if (values.seconds) pace.ms = Number(values.seconds) * 1000;
  const profiles = values.profile ? join(import.meta.dirname, '../.relevo-bench/profiles') : undefined;
  return { profiles, size: values.quick ? sizes.small : sizes.full, pace, only: values.only?.split(',') ?? null, isWhole: args.length === 0 };
}
