import { setTimeout } from 'node:timers/promises';
import { toEnvironment } from '../servers/served.ts';
import { startChild } from './child.ts';
import type { Given } from './measure-one.ts';
import { query } from './scenario.ts';
import type { Held } from './servers/told.ts';

const clients = 20;
/** The kernels between server and client take some megabytes for each before anything waits. */
const [events, said] = [200, 'x'.repeat(60_000)];

/** Bytes that each client costs our server who has stopped to read, heap and buffers. */
export async function weighStalled({ ground, tokens, write }: Given): Promise<number> {
  const [server, audience] = [startChild('servers/relevo.ts', toEnvironment({ ...ground, pool: 10 })), startChild('audience.ts')];
  try {
    const { port } = await server.said<{ port: number }>();
    await audience.ask({ kind: 'open', port, tokens: tokens(), count: clients });
    await audience.ask({ kind: 'subscribe', query });
    await setTimeout(1_000);
    await write(1);
    const before = await server.ask<Held>({ kind: 'heap' });
    await audience.ask({ kind: 'stall' });
    for (let made = 0; made < events; made += 1) await write(1, said);
    await setTimeout(1_000);
    const after = await server.ask<Held>({ kind: 'heap' });
    return (after.all - before.all) / clients;
  } finally {
    await audience.ask({ kind: 'leave' });
    await Promise.all([audience.stop(), server.stop()]);
  }
}
