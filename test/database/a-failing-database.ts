import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL on which a round trip can be answered by an error, as if the server had said so. */
export interface FailingDatabase {
  via(url: string): string;
  /** The round trip of that number from now on fails with the state, and with its connection where the state is fatal; returns how to learn whether it has happened, which also ends it. */
  fail(at: number, state: string): () => boolean;
  end(): void;
}

const readyForQuery = 'Z'.charCodeAt(0);
const [sync, query] = ['S', 'Q'].map((letter) => letter.charCodeAt(0));

export async function aFailingDatabase(url: string): Promise<FailingDatabase> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let planned: { left: number; state: string } | null = null;
  const nextFails = () => {
    if (planned) planned.left -= 1;
    return planned?.left === 0 ? planned.state : null;
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) sockets.add(socket.setNoDelay(true).on('error', () => socket.destroy()));
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    join(near, far, nextFails);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ours = (server.address() as AddressInfo).port;
  return {
    via: (target) => Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(ours) }).toString(),
    fail: (at, state) => {
      const plan = { left: at, state };
      planned = plan;
      return () => {
        planned = null;
        return plan.left <= 0;
      };
    },
    end: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Passes everything on until the server is ready, then whole round trips. */
function join(near: Socket, far: Socket, nextFails: () => string | null): void {
  let isReady = false;
  const look = messages(([type]) => (isReady ||= type === readyForQuery));
  far.on('data', (bytes) => {
    look(bytes);
    near.write(bytes);
  });
  let asked: Buffer[] = [];
  const take = messages((message) => {
    asked.push(message);
    if (message[0] !== sync && message[0] !== query) return;
    const state = nextFails();
    if (state) answerWith(state, near);
    else far.write(Buffer.concat(asked));
    asked = [];
  });
  near.on('data', (bytes) => (isReady ? take(bytes) : far.write(bytes)));
}

/** Calls back with each whole message: its type, its length, and the rest. */
function messages(onMessage: (message: Buffer) => void): (bytes: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    while (pending.length >= 5 && pending.length > pending.readInt32BE(1)) {
      const length = pending.readInt32BE(1) + 1;
      onMessage(pending.subarray(0, length));
      pending = pending.subarray(length);
    }
  };
}

/** What ends a connection on the server's side ends it here too. */
function answerWith(state: string, near: Socket): void {
  const isFatal = /^(08|57P)/.test(state);
  const fields = Buffer.from(`S${isFatal ? 'FATAL' : 'ERROR'}\0V${isFatal ? 'FATAL' : 'ERROR'}\0C${state}\0Mmade up by a test\0\0`);
  const error = Buffer.alloc(5);
  error.write('E');
  error.writeInt32BE(4 + fields.length, 1);
  near.write(Buffer.concat([error, fields]));
  if (isFatal) near.end();
  else near.write(Buffer.from([readyForQuery, 0, 0, 0, 5, 'I'.charCodeAt(0)]));
}
