import { fromBuild } from '../from-build.ts';
import { serves, told } from './served.ts';

/** This API as it is served: the built sources with their usual settings. */
const { serverUrl, ownerUrl, secret, pool } = told();
const { readConfig } = await fromBuild<typeof import('../../src/core/config.ts')>('core/config.js');
const { openApp } = await fromBuild<typeof import('../../src/app.ts')>('app.js');
const config = readConfig({ PORT: '0', LOG_LEVEL: 'warn', DATABASE_POOL: String(pool) });
const app = await openApp({ ...config, databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
serves(Number(new URL(app.url).port));
