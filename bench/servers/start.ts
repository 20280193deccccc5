import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServerName } from '../operations/operation.ts';
import { type Told, toEnvironment } from './served.ts';

export interface Server {
  name: ServerName;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** A server in a process of its own, as production runs it. */
async function start(name: ServerName, told: Told): Promise<Server> {
  const env = { ...process.env, ...toEnvironment(told), NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = fork(join(import.meta.dirname, `${name}.ts`), {
    env,
    execArgv: told.profiles && name === 'relevo' ? ['--cpu-prof', `--cpu-prof-dir=${told.profiles}`] : [],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ${name} ended by itself (${code})`);
  });
  const [message] = await Promise.race([once(child, 'message'), died]);
  const stop = async () => {
    child.removeAllListeners('exit');
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  died.catch(() => undefined);
  return { name, port: (message as { port: number }).port, pid: child.pid ?? 0, stop };
}

/** All of them, or none. */
export async function startAll(names: ServerName[], told: Told): Promise<Server[]> {
  const started = await Promise.allSettled(names.map((name) => start(name, told)));
  const failed = started.find((one) => one.status === 'rejected');
  const servers = started.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
  if (!failed) return servers;
  await Promise.all(servers.map((server) => server.stop()));
  throw failed.reason;
}
