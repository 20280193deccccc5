import { expect, test } from 'vitest';
import type { Connection } from '../../src/database/connection.ts';
import { fromDatabase, isUnavailable } from '../../src/database/database-error.ts';
import { openTestApp, theServices } from '../support/app.ts';

openTestApp();

const sleep = { text: 'select pg_sleep(2)' };
const sent: Record<string, (connection: Connection) => Promise<unknown>> = {
  statements: (connection) => connection.send(sleep),
  'a transaction and what it shows': (connection) => connection.sendAndRead([sleep], [sleep]),
};

for (const [what, send] of Object.entries(sent)) {
  test(`an answer that comes too late is an unavailable database, and its connection is not used again: ${what}`, async () => {
    let used: Connection | undefined;
    const user = { tenantId: '', principalId: '', answerBy: performance.now() + 200 };

    const error = await theServices()
      .connections.use(user, (connection) => {
        used = connection;
        return send(connection);
      })
      .catch((error: unknown) => error);

    expect(isUnavailable(error), String(error)).toBe(true);
    expect(fromDatabase(error)).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    expect(used?.isLost).toBe(true);
  });
}
