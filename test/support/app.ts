import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/core/config/config.ts';
import type { Services } from '../../src/core/context.ts';
import type { Log } from '../../src/core/log.ts';
import type { PreparedConfig } from '../../src/services.ts';
import { measured } from './measured.ts';

/** Each test file has its own, whereby its attempts to sign in are counted apart from those of the others. */
let secret = aSecret();

function aSecret(): string {
  return `a secret of tests ${randomUUID()}`;
}

/** Each test file has its own, which goes at its end. */
export const files = join(tmpdir(), `relevo-test-files-${randomUUID()}`);

export function readyFor(changes: Partial<PreparedConfig> = {}): PreparedConfig {
  const urls = inject('urls');
  return {
    ...readConfig({ LOG_LEVEL: 'silent', PORT: '0', RELEVO_FILES: files }),
    databaseUrl: urls.server,
    databaseDirectUrl: urls.owner,
    secret,
    ...changes,
  };
}

let app: App | undefined;

/** The whole application on a free port, over the tests' PostgreSQL, for one test file. */
export function openTestApp(changes: Partial<PreparedConfig> = {}, log?: Log): void {
  secret = aSecret();
  beforeAll(async () => {
    app = await measured('application', () => openApp(readyFor(changes), log));
  });
  afterAll(async () => {
    await measured('application', async () => app?.close());
    app = undefined;
    await rm(files, { recursive: true, force: true });
  });
}

export function theApp(): App {
  if (!app) throw new Error('Call openTestApp() at the top of the test file.');
  return app;
}

export function theServices(): Services {
  return theApp().services;
}
