import type { Module } from './module.ts';
import { purgeIdempotency } from './purge-idempotency.ts';
import { refusals } from './refusals.ts';

export const core: Module = {
  name: 'core',
  refusals,
  visitorFields: {
    PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
    UserError: ['code', 'message', 'path', 'details'],
  },
  tasks: [{ pauseMs: 3_600_000, run: purgeIdempotency }],
};
