import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { StartupError } from '../../core/startup-error.ts';

/** The requested port if it is free, or any free one. */
export async function portToUse(requested: number | undefined): Promise<number> {
  const server = createServer();
  try {
    server.listen(requested ?? 0, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw portRefusal(requested, (error as Error).message);
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export function portRefusal(port: number | undefined, why: string): StartupError {
  if (/in use/.test(why))
    return new StartupError(`Port ${port} of 127.0.0.1, requested for PostgreSQL, is in use by another program: stop it or choose another port`);
  return new StartupError(`PostgreSQL cannot listen on port ${port} of 127.0.0.1: ${why}`);
}
