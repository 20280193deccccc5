import { setTimeout } from 'node:timers/promises';
import { toServerEnvironment } from '../servers/server-options.ts';
import { startChild } from './child.ts';
import type { LiveSetup } from './measure-one.ts';
import { query } from './scenario.ts';
import type { MemoryUse } from './servers/bench-server.ts';

const clients = 20;
/** The kernel buffers some megabytes per client before any data waits in the server. */
const [events, text] = [200, 'x'.repeat(60_000)];

/** Bytes of server memory per client that has stopped reading. */
export async function measureStalled({ database, tokens, write }: LiveSetup): Promise<number> {
  const [server, audience] = [startChild('servers/relevo.ts', toServerEnvironment({ ...database, pool: 10 })), startChild('audience.ts')];
  try {
    const { port } = await server.nextMessage<{ port: number }>();
    await audience.ask({ kind: 'open', port, tokens: tokens(), count: clients });
    await audience.ask({ kind: 'subscribe', query });
    await setTimeout(1_000);
    await write(1);
    const before = await server.ask<MemoryUse>({ kind: 'heap' });
    await audience.ask({ kind: 'stall' });
    for (let written = 0; written < events; written += 1) await write(1, text);
    await setTimeout(1_000);
    const after = await server.ask<MemoryUse>({ kind: 'heap' });
    return (after.all - before.all) / clients;
  } finally {
    await audience.ask({ kind: 'leave' });
    await Promise.all([audience.stop(), server.stop()]);
  }
}
