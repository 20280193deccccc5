import { expect, test } from 'vitest';
import { oneLine, relevo } from '../start/relevo.ts';

const url = process.env.RELEVO_TEST_OLD_SERVER;
const env = { DATABASE_URL: url, DATABASE_DIRECT_URL: url, RELEVO_SECRET: 'a secret of tests that is long enough' };

test.each(['migrate', 'serve', 'worker', 'seed'])('on an older server, %s names its version in one line and stops', async (command) => {
  expect(await relevo([command], env)).toMatchObject(oneLine('The server runs PostgreSQL 14.'));
});

test('relevo check says it too', async () => {
  const { code, out } = await relevo(['check'], env);

  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('Relevo needs 15 or newer.\n         Upgrade the server.') });
});
