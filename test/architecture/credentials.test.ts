import { expect, test } from 'vitest';
import { filesOf } from './layers.ts';

const tenantTime = /(?<!services|performance)\.now\(|(?<!\.)\bnow\(\)|tenantTime/;

test('credentials are compared with real time only, so nothing about them takes the time of a tenant', () => {
  const files = filesOf('src').filter(({ path }) => path.startsWith('access/'));
  expect(files.length).toBeGreaterThan(20);

  expect(files.filter(({ text }) => tenantTime.test(text)).map(({ path }) => path)).toEqual([]);
});

test.each(['session.expiresAt <= ctx.now()', 'canSignIn({ now }, key) && key.expiresAt > now()', 'tenantTime(services, tenant.id)'])('finds %s', (text) => {
  expect(tenantTime.test(text)).toBe(true);
});
