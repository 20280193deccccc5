import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { fillOnce } from '../data/fill.ts';
import { type Ground, openGround } from '../data/ground.ts';
import { sizes } from '../data/sizes.ts';
import { openReception } from '../operations/agents.ts';
import { toEnvironment } from '../servers/served.ts';
import { startChild } from './child.ts';
import { type Contest, gather, measure, warmUp } from './measure.ts';
import { report } from './report/report.ts';
import type { Measured } from './results.ts';
import { payload } from './sample.ts';
import { type Scenario, scenariosOf } from './scenario.ts';
import { openWriter } from './writer.ts';
import { writersPrice } from './writers-price.ts';

/** `npm run bench:live`: this API beside two others and a raw broadcast, and what the feed costs those who write. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, profile: { type: 'boolean' }, subscribers: { type: 'string' } },
});
const isQuick = values.quick === true;
const names = values.only?.split(',') ?? ['raw', 'relevo', 'graphql-ws', 'mercurius'];
const desk = 1;
const profiles = values.profile ? join(import.meta.dirname, '../../.relevo-bench/live-profiles') : undefined;

const ground = await openGround(sizes.small);
try {
  await fillOnce(ground.superuserUrl, sizes.small);
  const client = new Client({ connectionString: ground.superuserUrl });
  await client.connect();
  await run(ground, client).finally(() => client.end());
} finally {
  await ground.stop();
}

async function run(ground: Ground, client: Client): Promise<void> {
  const [reception, writer] = [await openReception(ground, client), await openWriter(ground, client)];
  const { ctx, ticketId } = await writer.at(desk);
  const write = async (events: number) => {
    const at = performance.timeOrigin + performance.now();
    await writer.commit(ctx, ticketId, events);
    return at;
  };
  const tokens = (await reception.agentsOf(desk)).map(({ token }) => token);
  const measured: Measured[] = [];
  const scenarios = scenariosOf(isQuick).filter(({ subscribers }) => !values.subscribers || values.subscribers.split(',').includes(String(subscribers)));
  try {
    for (const [subscribers, ofSize] of Map.groupBy(scenarios, ({ subscribers }) => subscribers)) {
      for (const name of names)
        measured.push(...(await measureOne(name, subscribers, ofSize, { ground, tokens: () => tokens.map((token) => token()), write })));
    }
    const writers = values.only ? [] : await writersPrice(ground, client, isQuick);
    await report(client, measured, writers, isQuick || values.only !== undefined || values.subscribers !== undefined);
  } finally {
    await writer.close();
    await reception.close();
  }
}

interface Given {
  ground: Ground;
  tokens(): string[];
  write(events: number): Promise<number>;
}

async function measureOne(name: string, subscribers: number, scenarios: Scenario[], { ground, tokens, write }: Given): Promise<Measured[]> {
  const server = startChild(`servers/${name}.ts`, toEnvironment({ ...ground, pool: 10 }), profiles);
  const { port } = await server.said<{ port: number }>();
  const audience = startChild('audience.ts');
  const tell = async (events: number) => {
    const at = performance.timeOrigin + performance.now();
    server.tell({ kind: 'tell', payloads: Array.from({ length: events }, () => payload) });
    return at;
  };
  const contest: Contest = { name, server, port, happen: name === 'relevo' ? write : tell };
  try {
    const memory = await gather(audience, contest, tokens(), subscribers);
    await warmUp(audience, contest);
    const measured: Measured[] = [];
    for (const scenario of scenarios) {
      const figures = await measure(audience, contest, scenario, ground.postmasterPid);
      measured.push({ name, scenario, figures, memory });
      console.log(
        `${name} ${subscribers}×${scenario.perTick}  ${figures.cpu.toFixed(2)} µs (+${figures.postgres.toFixed(2)} PostgreSQL)  p50 ${figures.p50.toFixed(1)}  p99 ${figures.p99.toFixed(1)} ms  ${(memory.subscription / 1024).toFixed(1)} KB`,
      );
    }
    return measured;
  } finally {
    await audience.ask({ kind: 'leave' });
    await Promise.all([audience.stop(), server.stop()]);
    await setTimeout(200);
  }
}
