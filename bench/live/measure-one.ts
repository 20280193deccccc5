import { setTimeout } from 'node:timers/promises';
import type { BenchDatabase } from '../data/bench-database.ts';
import { toServerEnvironment } from '../servers/server-options.ts';
import { startChild } from './child.ts';
import { type Contestant, measure, openSubscriptions, warmUp } from './measure.ts';
import type { Measured } from './results.ts';
import { payload } from './sample.ts';
import type { Scenario } from './scenario.ts';

export interface LiveSetup {
  database: BenchDatabase;
  tokens(): string[];
  /** Commits events and returns when that started. */
  write(events: number, text?: string): Promise<number>;
  /** The number of warm-up events. */
  warmUps: number;
  /** The directory for processor profiles, if any. */
  profiles: string | undefined;
}

/** Measures one server with one number of subscribers, in all scenarios of that size. */
export async function measureOne(name: string, subscribers: number, scenarios: Scenario[], setup: LiveSetup): Promise<Measured[]> {
  const server = startChild(`servers/${name}.ts`, toServerEnvironment({ ...setup.database, pool: 10 }), setup.profiles);
  const { port } = await server.nextMessage<{ port: number }>();
  const audience = startChild('audience.ts');
  const broadcast = async (events: number) => {
    const at = performance.timeOrigin + performance.now();
    server.send({ kind: 'broadcast', payloads: Array.from({ length: events }, () => payload) });
    return at;
  };
  const contestant: Contestant = { name, server, port, emit: name === 'relevo' ? (events) => setup.write(events) : broadcast };
  try {
    const memory = await openSubscriptions(audience, contestant, setup.tokens(), subscribers);
    await warmUp(audience, contestant, setup.warmUps);
    const measured: Measured[] = [];
    for (const scenario of scenarios) {
      measured.push({ name, scenario, figures: await measure(audience, contestant, scenario, setup.database.postmasterPid), memory });
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
