import { tenants } from '../../seeds/index.ts';
import { openApp } from '../app.ts';
import { type Config, readConfig } from '../core/config.ts';
import { openLog } from '../core/log.ts';
import { migratePrepared, prepare } from '../prepare.ts';
import { openWorker } from '../worker/worker.ts';
import { seedMissing } from './seed-tenants.ts';
import { stopSignal, untilAborted } from './signals.ts';

export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const stop = stopSignal();
  const prepared = await prepare(config);
  try {
    if (prepared.isEmbedded) await migratePrepared(prepared.config, openLog(config.logLevel));
    if (prepared.isEmbedded) await seedMissing(prepared.config, tenants);
    if (stop.aborted) return;
    const app = await openApp(prepared.config);
    const worker = config.worker === 'in-process' ? openWorker(app.services) : null;
    if (prepared.isEmbedded) greet(app.url, config);
    else console.log(`Relevo is serving ${app.url}/graphql`);
    await untilAborted(stop);
    await worker?.close();
    await app.close();
  } finally {
    await prepared.release();
  }
}

function greet(url: string, { demoPassword }: Config): void {
  const query = `{"query":"{ tickets(first: 3) { nodes { code subject status { label } } } }"}`;
  const signIn = `{"query":"mutation { signIn(input: {tenant: \\"crm\\", email: \\"marta@crm.example\\", password: \\"${demoPassword}\\"}) { accessToken } }"}`;
  const token = `$(curl -s ${url}/graphql -H 'content-type: application/json' -d '${signIn}' | sed 's/.*"accessToken":"//; s/".*//')`;
  console.log(`
Relevo is running.

  GraphiQL   ${url}/
  API        ${url}/graphql  (POST and WebSocket)
  Desks      ${tenants.map(({ slug }) => slug).join(', ')}
  People     ana, luis (requesters), marta, diego (agents), sofia (admin), each @<desk>.example
  Password   ${demoPassword}

Three tickets of the crm desk:

  curl -s ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer ${token}" -d '${query}'

Press Ctrl-C to stop.
`);
}
