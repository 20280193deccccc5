import { tenants } from '../../seeds/index.ts';
import { openApp } from '../app.ts';
import { type Config, readConfig } from '../core/config.ts';
import { openLog } from '../core/log.ts';
import { migratePrepared, prepare } from '../prepare.ts';
import { openWorker } from '../worker/worker.ts';
import { addWorkerMetrics } from '../worker/worker-metrics.ts';
import type { CommandIo } from './command-io.ts';
import { seedMissing } from './seed-tenants.ts';
import { untilAborted } from './signals.ts';

export async function serve({ env, print, stop }: CommandIo): Promise<void> {
  const config = readConfig(env);
  const signal = stop();
  const prepared = await prepare(config);
  try {
    if (prepared.isEmbedded) await migratePrepared(prepared.config, openLog(config.logLevel));
    if (prepared.isEmbedded) await seedMissing(prepared.config, tenants);
    if (signal.aborted) return;
    const app = await openApp(prepared.config);
    const worker = config.worker === 'in-process' ? openWorker(app.services) : null;
    if (worker) addWorkerMetrics(app.registry, worker);
    if (prepared.isEmbedded) print(greeting(app.url, config));
    else print(`Relevo is serving ${app.url}/graphql\n`);
    if (config.metricsPort !== undefined) print(`Metrics are at ${app.metricsUrl}\n`);
    await untilAborted(signal);
    await worker?.close();
    await app.close();
  } finally {
    await prepared.release();
  }
}

function greeting(url: string, { demoPassword, hasGraphiql }: Config): string {
  const query = `{"query":"{ tickets(first: 3) { nodes { code subject status { label } } } }"}`;
  const signIn = `{"query":"mutation { signIn(input: {tenant: \\"crm\\", email: \\"marta@crm.example\\", password: \\"${demoPassword}\\"}) { accessToken } }"}`;
  const token = `$(curl -s ${url}/graphql -H 'content-type: application/json' -d '${signIn}' | sed 's/.*"accessToken":"//; s/".*//')`;
  return `
Relevo is running.

${hasGraphiql ? `  GraphiQL   ${url}/\n` : ''}  API        ${url}/graphql  (POST and WebSocket)
  Desks      ${tenants.map(({ slug }) => slug).join(', ')}
  People     ana, luis (requesters), marta, diego (agents), sofia (admin), each @<desk>.example
  Password   ${demoPassword}

Three tickets of the crm desk:

  curl -s ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer ${token}" -d '${query}'

Press Ctrl-C to stop.

`;
}
