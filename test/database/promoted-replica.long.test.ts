import { afterAll, expect, test, vi } from 'vitest';
import { relevo } from '../start/relevo.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { cleanUp } from './embedded-clusters.ts';
import { aReadingNode, caughtUp, codesAt, hosts, isUsable, untilUsable } from './reading-node.ts';
import { aPair } from './streaming.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const pair = await aPair();
const standby = pair.standbyUrls.databaseUrl;
/** Where people write; it has no replica. */
openTestApp(pair.config);
afterAll(async () => {
  await pair.stop();
  await cleanUp();
});

test('a standby that was promoted while the primary goes on is read from no more, however far it has written, and check says it', async () => {
  const { ana, marta } = await aTenant();
  const { node, lines } = await aReadingNode(pair.config, hosts(pair, [new URL(standby).port]));
  await untilUsable(node);
  await caughtUp(pair);

  await pair.onStandby('select pg_promote()');
  await pair.onStandby('create table further_on as select generate_series(1, 300000) as number');
  await untilUsable(node, false);
  const { code } = await aTicket(ana);
  await new Promise((resolve) => setTimeout(resolve, 2_500));

  expect(isUsable(node)).toBe(false);
  expect(await codesAt(node, marta)).toEqual([code]);
  expect(lines.filter(({ level }) => level >= 50)).toMatchObject([{ err: { message: expect.stringContaining('was promoted') } }]);
  const env = { DATABASE_URL: pair.config.databaseUrl, DATABASE_DIRECT_URL: pair.config.databaseDirectUrl, RELEVO_SECRET: pair.config.secret };
  const { out } = await relevo(['check'], { ...env, DATABASE_READ_URL: standby });
  expect(out).toContain('warning  replica: DATABASE_READ_URL leads to a server that writes too');
  await node.close();
});
