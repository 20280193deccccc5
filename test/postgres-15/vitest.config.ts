import { defineConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';

/** What may differ between versions of PostgreSQL: the schema, each statement's words, plans, locks and notifications. Named files replace the list. */
const include = [
  'test/postgres-15/*.test.ts',
  // The schema: every constraint, policy, grant and function.
  'test/architecture/catalog.test.ts',
  // Connections, limits, shares and the worker; what transactions and the feed do to each other.
  'test/database/fair-shares.long.test.ts',
  'test/core/{transact,feed,idempotency}.test.ts',
  // Every shape of a read, by the statements that are made for it.
  'test/reading/{compiled-statement,fields,round-trips}.test.ts',
  // The verbs with the most statements.
  'test/tickets/{open-ticket,close-ticket,take-next-ticket,filter-tickets,set-custom-fields}.test.ts',
  'test/queues/{counts,members,hidden-queues}.test.ts',
  // Functions that run as the owner.
  'test/articles/{search,article-search-plan.long}.test.ts',
  'test/organizations/organizations.test.ts',
  // The feed in order, and hints by NOTIFY; what is removed by age.
  'test/live/{feed-subscriptions,nodes,counters,removed-events}.test.ts',
  'test/{access/purge-sessions,notifications/kept,database/restore-grants}.test.ts',
  // Searches, reports, mails and secrets, whose statements are their own.
  'test/tickets/{search/search,secrets/secrets}.test.ts',
  'test/{suggestions/suggest,reports/report,reports/deflection,surveys/answer-survey,mail/deliveries,mail/incoming/mail-in}.test.ts',
];

const files = process.argv.some((argument) => /^test\/.*\.test\.ts$|^test\/\w+$/.test(argument));

export default defineConfig({ ...usual, test: { ...usual.test, include: files ? ['test/**/*.test.ts'] : include, exclude: [] } });
