import { describe, expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { openTestApp, readyFor, theApp } from '../support/app.ts';
import { freePort } from '../support/outside-server.ts';

openTestApp({ metricsPort: 0, hasGraphiql: false });

const statusOf = async (url: string) => (await fetch(url)).status;

describe('with a port of its own for metrics', () => {
  test('they are answered there, with health, and nothing else is', async () => {
    const { origin } = new URL(theApp().metricsUrl);

    expect(await (await fetch(`${origin}/metrics`)).text()).toMatch(/^relevo_build_info\{version="[^"]+",node="[^"]+"\} 1$/m);
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ready' });
    expect(await statusOf(`${origin}/healthz`)).toBe(200);
    expect(await statusOf(`${origin}/graphql`)).toBe(404);
  });

  test('the port of the API has no metrics, and still has what load balancers ask', async () => {
    const { url } = theApp();

    expect(await statusOf(`${url}/metrics`)).toBe(404);
    expect(await statusOf(`${url}/healthz`)).toBe(200);
    expect(await statusOf(`${url}/readyz`)).toBe(200);
  });

  test('a port that is taken is one clear line', async () => {
    const port = await freePort();
    const app = await openApp(readyFor({ metricsPort: port }));

    await expect(openApp(readyFor({ metricsPort: port }))).rejects.toThrow(`Port ${port} of 127.0.0.1 is in use: set METRICS_PORT to another one.`);

    await app.close();
  });
});

test('GraphiQL can be turned off', async () => {
  expect(await statusOf(theApp().url)).toBe(404);
});
