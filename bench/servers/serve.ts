import { fromBuild } from '../from-build.ts';
import { readServerOptions, reportPort } from './server-options.ts';

/** This API as in production: the build with default settings. The worker runs apart, as it does where there are many nodes: what it does later, such as sending mails and folding reports, would be counted to whatever runs beside it. */
export async function serve(changes: Record<string, string> = {}): Promise<void> {
  const { serverUrl, ownerUrl, secret, pool } = readServerOptions();
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  const { openApp } = await fromBuild<typeof import('../../src/app.ts')>('app.js');
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'warn', DATABASE_POOL: String(pool), RELEVO_WORKER: 'apart', ...changes });
  const app = await openApp({ ...config, databaseUrl: serverUrl, databaseDirectUrl: ownerUrl, secret });
  reportPort(Number(new URL(app.url).port));
}
