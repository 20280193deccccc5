import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { fillOnce } from '../data/fill.ts';
import { type Ground, openGround } from '../data/ground.ts';
import { sizes } from '../data/sizes.ts';
import { openReception } from '../operations/agents.ts';
import { type Given, measureOne } from './measure-one.ts';
import { report } from './report/report.ts';
import type { Measured } from './results.ts';
import { scenariosOf } from './scenario.ts';
import { weighStalled } from './stalled.ts';
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
  const write = async (events: number, said?: string) => {
    const at = performance.timeOrigin + performance.now();
    await writer.commit(ctx, ticketId, events, undefined, said);
    return at;
  };
  const tokens = (await reception.agentsOf(desk)).map(({ token }) => token);
  const given: Given = { ground, tokens: () => tokens.map((token) => token()), write, warmUps: isQuick ? 5 : 25, profiles };
  try {
    const measured = await measureAll(given);
    const stalled = values.only ? null : await weighStalled(given);
    const writers = values.only ? [] : await writersPrice(ground, client, isQuick);
    await report(client, { measured, stalled, writers }, isQuick || values.only !== undefined || values.subscribers !== undefined);
  } finally {
    await writer.close();
    await reception.close();
  }
}

async function measureAll(given: Given): Promise<Measured[]> {
  const measured: Measured[] = [];
  const scenarios = scenariosOf(isQuick).filter(({ subscribers }) => !values.subscribers || values.subscribers.split(',').includes(String(subscribers)));
  for (const [subscribers, ofSize] of Map.groupBy(scenarios, ({ subscribers }) => subscribers))
    for (const name of names) measured.push(...(await measureOne(name, subscribers, ofSize, given)));
  return measured;
}
