import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';

openTestApp();

test('the server speaks GraphQL over HTTP: with a credential all audits of graphql-http pass', async () => {
  const { ana } = await aTenant();
  const asAna = (input: string | URL, init: RequestInit = {}) => fetch(input, { ...init, headers: { ...init.headers, authorization: `Bearer ${ana.token}` } });

  const results = await auditServer({ url: `${theApp().url}/graphql`, fetchFn: asAna });

  const others = results
    .filter(({ status }) => status !== 'ok')
    .map((result) => `${result.status}: ${result.name}: ${'reason' in result ? result.reason : ''}`);
  expect(others).toEqual([]);
  expect(results).toHaveLength(61);
});
