import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServerName } from '../operations/operation.ts';
import { type ServerOptions, toServerEnvironment } from './server-options.ts';

export interface Server {
  name: ServerName;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a server in its own process, as in production. */
async function start(name: ServerName, options: ServerOptions): Promise<Server> {
  const env = { ...process.env, ...toServerEnvironment(options), NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = fork(join(import.meta.dirname, `${name}.ts`), {
    env,
    execArgv: options.profiles && (name === 'relevo' || name === 'uncached') ? ['--cpu-prof', `--cpu-prof-dir=${options.profiles}`] : [],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ${name} ended unexpectedly (${code})`);
  });
  const [message] = await Promise.race([once(child, 'message'), died]);
  const stop = async () => {
    child.removeAllListeners('exit');
    const exited = once(child, 'exit');
    child.disconnect();
    await exited;
  };
  died.catch(() => undefined);
  return { name, port: (message as { port: number }).port, pid: child.pid ?? 0, stop };
}

/** Starts all servers, or none. */
export async function startAll(names: ServerName[], options: ServerOptions): Promise<Server[]> {
  const started = await Promise.allSettled(names.map((name) => start(name, options)));
  const failed = started.find((one) => one.status === 'rejected');
  const servers = started.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
  if (!failed) return servers;
  await Promise.all(servers.map((server) => server.stop()));
  throw failed.reason;
}
