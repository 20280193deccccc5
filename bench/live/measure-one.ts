import { setTimeout } from 'node:timers/promises';
import type { Ground } from '../data/ground.ts';
import { toEnvironment } from '../servers/served.ts';
import { startChild } from './child.ts';
import { type Contest, gather, measure, warmUp } from './measure.ts';
import type { Measured } from './results.ts';
import { payload } from './sample.ts';
import type { Scenario } from './scenario.ts';

export interface Given {
  ground: Ground;
  tokens(): string[];
  /** Commits so many events; gives when that was begun. */
  write(events: number, said?: string): Promise<number>;
  /** Events that everybody hears before anything is measured. */
  warmUps: number;
  /** Where processor profiles go, if they are wanted. */
  profiles: string | undefined;
}

/** One of the servers, with so many subscribers, in all scenarios of that size. */
export async function measureOne(name: string, subscribers: number, scenarios: Scenario[], given: Given): Promise<Measured[]> {
  const server = startChild(`servers/${name}.ts`, toEnvironment({ ...given.ground, pool: 10 }), given.profiles);
  const { port } = await server.said<{ port: number }>();
  const audience = startChild('audience.ts');
  const tell = async (events: number) => {
    const at = performance.timeOrigin + performance.now();
    server.tell({ kind: 'tell', payloads: Array.from({ length: events }, () => payload) });
    return at;
  };
  const contest: Contest = { name, server, port, recordTicketEvent: name === 'relevo' ? (events) => given.write(events) : tell };
  try {
    const memory = await gather(audience, contest, given.tokens(), subscribers);
    await warmUp(audience, contest, given.warmUps);
    const measured: Measured[] = [];
    for (const scenario of scenarios) {
      measured.push({ name, scenario, figures: await measure(audience, contest, scenario, given.ground.postmasterPid), memory });
      console.log(line(measured.at(-1) as Measured));
    }
    return measured;
  } finally {
    await audience.ask({ kind: 'leave' });
    await Promise.all([audience.stop(), server.stop()]);
    await setTimeout(200);
  }
}

function line({ name, scenario: { subscribers, perTick }, figures: { cpu, postgres, p50, p99 }, memory }: Measured): string {
  const times = `p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)} ms`;
  return `${name} ${subscribers}×${perTick}  ${cpu.toFixed(2)} µs (+${postgres.toFixed(2)} PostgreSQL)  ${times}  ${(memory.subscription / 1024).toFixed(1)} KB`;
}
