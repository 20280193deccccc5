import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy of the database that a test can close, let answer nothing, slow down, or turn into a black hole: what is sent is neither answered nor refused, and arrives once the proxy is open again. */
export interface DatabaseProxy {
  /** The same address, through the proxy. */
  via(url: string): string;
  become(state: 'open' | 'closed' | 'endless' | 'slow' | 'black hole'): void;
  end(): void;
}

/** For each way, so that two or three statements one after the other take longer than a client waits for most things. */
const slowMs = 800;

export async function aDatabaseProxy(url: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(url);
  const there = new Set<Socket>();
  const held: (() => void)[] = [];
  let state = 'open';
  const pass = (what: () => void) => (state === 'black hole' ? held.push(what) : state === 'slow' ? setTimeout(what, slowMs) : what());
  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    if (state === 'closed') return near.destroy();
    there.add(near.on('close', () => there.delete(near)));
    if (state === 'endless') return;
    pass(() => join(near, connect(Number(port), hostname), pass));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: ours } = server.address() as AddressInfo;
  const cut = () => there.forEach((socket) => void socket.destroy());
  return {
    via: (target) => Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(ours) }).toString(),
    become: (next) => {
      if (next === state) return;
      if (next === 'closed' || next === 'endless' || state === 'closed' || state === 'endless') cut();
      state = next;
      if (state === 'open') for (const what of held.splice(0)) what();
    },
    end: () => cut() ?? server.close(),
  };
}

function join(near: Socket, far: Socket, pass: (what: () => void) => unknown): void {
  far.on('error', () => near.destroy());
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.on('data', (bytes) => pass(() => to.write(bytes)));
    from.on('close', () => pass(() => to.end()));
  }
}
