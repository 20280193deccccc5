import { setTimeout } from 'node:timers/promises';
import { fromBuild } from '../../bench/from-build.ts';
import { startWriters } from './writers.ts';

/** An API node that also writes, until it is killed or receives the command to stop writing. */
const { CHAOS_CONFIG = '{}', CHAOS_PORT = '0', CHAOS_TENANT = '', CHAOS_WRITERS = '4' } = process.env;
const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
const { openApp } = await fromBuild<typeof import('../../src/app.ts')>('app.js');
const given = JSON.parse(CHAOS_CONFIG) as { databaseUrl: string; databaseDirectUrl: string; secret: string; busUrl?: string };
const app = await openApp({ ...readConfig({ PORT: CHAOS_PORT, LOG_LEVEL: 'fatal' }), busUrl: undefined, ...given });
const writers = await startWriters(app.services, CHAOS_TENANT, Number(CHAOS_WRITERS));

process.on('disconnect', () => process.exit());
process.on('message', () => void writers.stop().then(() => process.send?.({ stopped: true })));
process.send?.({ url: app.url });
await setTimeout(0);
