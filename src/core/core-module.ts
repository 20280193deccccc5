import type { Module } from './module.ts';
import { purgeIdempotency } from './purge-idempotency.ts';
import { refusals } from './refusals.ts';

export const core: Module = {
  name: 'core',
  refusals,
  tasks: [{ pauseMs: 3_600_000, run: purgeIdempotency }],
};
