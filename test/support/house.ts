import { afterAll, beforeAll, inject } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import type { Ready } from '../../src/open-house.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { House } from '../../src/platform/house.ts';
import type { Log } from '../../src/platform/log.ts';

export function readyFor(changes: Partial<Ready> = {}): Ready {
  const urls = inject('urls');
  const secret = 'a secret of tests that is long enough';
  return { ...readConfig({ LOG_LEVEL: 'silent', PORT: '0' }), databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret, ...changes };
}

let app: App | undefined;

/** The whole application on a free port, over the tests' PostgreSQL, for one test file. */
export function openTestHouse(changes: Partial<Ready> = {}, log?: Log): void {
  beforeAll(async () => {
    app = await openApp(readyFor(changes), log);
  });
  afterAll(async () => {
    await app?.close();
    app = undefined;
  });
}

export function theApp(): App {
  if (!app) throw new Error('Call openTestHouse() at the top of the test file.');
  return app;
}

export function theHouse(): House {
  return theApp().house;
}
