import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy of the database that a test can close, or let answer nothing. */
export interface DatabaseProxy {
  /** The same address, through the proxy. */
  via(url: string): string;
  become(state: 'open' | 'closed' | 'endless'): void;
  end(): void;
}

export async function aDatabaseProxy(url: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(url);
  const there = new Set<Socket>();
  let state = 'open';
  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    if (state === 'closed') return near.destroy();
    there.add(near.on('close', () => there.delete(near)));
    if (state === 'endless') return;
    const far = connect(Number(port), hostname).on('error', () => near.destroy());
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: ours } = server.address() as AddressInfo;
  const cut = () => there.forEach((socket) => void socket.destroy());
  return {
    via: (target) => Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(ours) }).toString(),
    become: (next) => {
      state = next;
      cut();
    },
    end: () => cut() ?? server.close(),
  };
}
