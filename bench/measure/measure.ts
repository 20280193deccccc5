import type { Load } from '../load/start-load.ts';
import { casesFor } from '../operations/cases.ts';
import { type Case, type Dialect, dialectOf, isFor, type Operation } from '../operations/operation.ts';
import type { Server } from '../servers/start.ts';
import { readCpu } from './cpu.ts';
import { type Figures, figuresOf, type Round } from './figures.ts';

export interface Pace {
  rounds: number;
  ms: number;
  warmUpMs: number;
  connections: number;
}

export interface Measuring {
  load: Load;
  servers: Server[];
  postmasterPid: number;
  pace: Pace;
}

export type Measured = Record<string, Figures>;

interface Contestant {
  name: string;
  server: Server;
  dialect: Dialect;
  cases: Case[];
}

/** Alternates between the servers, so that disturbances of the machine affect all of them. */
export async function measure(measuring: Measuring, operation: Operation, cases: Case[]): Promise<Measured> {
  const { pace } = measuring;
  const contestants = contestantsOf(measuring.servers, operation, cases);
  for (const one of contestants) await runOne(measuring, one, pace.warmUpMs);
  const rounds = new Map<string, Round[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < pace.rounds; round += 1) for (const one of contestants) rounds.get(one.name)?.push(await runOne(measuring, one, pace.ms));
  return Object.fromEntries([...rounds].map(([name, measured]) => [name, figuresOf(measured)]));
}

function contestantsOf(servers: Server[], operation: Operation, cases: Case[]): Contestant[] {
  const inside = servers
    .filter(({ name }) => isFor(operation, name))
    .map((server) => ({ name: server.name as string, server, dialect: dialectOf(operation, server.name) }));
  const { also } = operation;
  const limit = servers.find(({ name }) => name === 'limit');
  const all = also && limit ? [...inside, { ...also, server: limit }] : inside;
  return all.map((one, at) => ({ ...one, cases: casesFor(operation, cases, at) }));
}

async function runOne({ load, postmasterPid, pace }: Measuring, { server, dialect, cases }: Contestant, ms: number): Promise<Round> {
  const requests = cases.map((one) => ({ token: one.token(), body: dialect.body(one) }));
  const before = readCpu(server.pid, postmasterPid);
  const { latencies, seconds } = await load.run({ port: server.port, path: dialect.path, requests, connections: pace.connections, ms });
  const after = readCpu(server.pid, postmasterPid);
  const cpu = before && after ? { server: after.server - before.server, postgres: after.postgres - before.postgres } : null;
  return { latencies, seconds, cpu };
}
