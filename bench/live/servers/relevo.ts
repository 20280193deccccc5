import { fromBuild } from '../../from-build.ts';
import { told } from '../../servers/served.ts';
import { obey, serving } from './told.ts';

/** This API as it is served. Nobody tells it anything: it reads the feed. */
const { serverUrl, ownerUrl, secret, pool } = told();
const { readConfig } = await fromBuild<typeof import('../../../src/core/config.ts')>('core/config.js');
const { openApp } = await fromBuild<typeof import('../../../src/app.ts')>('app.js');
const config = readConfig({ PORT: '0', LOG_LEVEL: 'warn', DATABASE_POOL: String(pool) });
const app = await openApp({ ...config, databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
obey(() => undefined);
serving(Number(new URL(app.url).port));
