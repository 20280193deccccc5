import { setTimeout } from 'node:timers/promises';
import { natsTransport } from '../../bus/nats-transport.ts';
import { redisTransport } from '../../bus/redis-transport.ts';
import { openLog } from '../../core/log.ts';
import { type Finding, ok, wrong } from './finding.ts';

const waitMs = 3_000;
const ignore = () => undefined;

/** Whether the bus answers. PostgreSQL as the bus is checked by listening. */
export async function checkBus(busUrl: string): Promise<Finding> {
  if (busUrl === 'none') return ok('bus', 'none: each node looks for itself');
  let reason = 'it does not answer';
  const log = openLog('warn', {
    write: (line) => {
      reason = JSON.parse(line).reason || reason;
    },
  });
  const transport = (/^rediss?:/.test(busUrl) ? redisTransport : natsTransport)(busUrl, log, ignore, ignore);
  for (let waited = 0; waited < waitMs && !transport.isConnected; waited += 50) await setTimeout(50);
  const { isConnected } = transport;
  await transport.close();
  if (isConnected) return ok('bus', 'BUS_URL answers');
  return wrong('bus', `BUS_URL: ${reason}`, 'Start it, or mend BUS_URL; until then nodes look for themselves four times a second, and nothing is lost.');
}
