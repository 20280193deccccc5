import { fromBuild } from '../../from-build.ts';
import { readServerOptions } from '../../servers/server-options.ts';
import { reportPort, runBenchServer } from './bench-server.ts';

/** This API as in production; the bench sends it no events, since it reads the feed. */
const { serverUrl, ownerUrl, secret, pool } = readServerOptions();
const { readConfig } = await fromBuild<typeof import('../../../src/core/config/config.ts')>('core/config/config.js');
const { openApp } = await fromBuild<typeof import('../../../src/app.ts')>('app.js');
const config = readConfig({ PORT: '0', LOG_LEVEL: 'warn', DATABASE_POOL: String(pool) });
const app = await openApp({ ...config, databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
runBenchServer(() => undefined);
reportPort(Number(new URL(app.url).port));
