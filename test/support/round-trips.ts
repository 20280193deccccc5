import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A way to PostgreSQL that counts how often the server had answered and waited for the next question. */
export interface CountedConnection {
  url: string;
  /** How many round trips some work takes. */
  during(work: () => Promise<unknown>): Promise<number>;
  close(): void;
}

const readyForQuery = 'Z'.charCodeAt(0);

export async function countRoundTrips(databaseUrl: string): Promise<CountedConnection> {
  const { hostname, port } = new URL(databaseUrl);
  let count = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const look = messageReader((type) => {
      if (type === readyForQuery) count += 1;
    });
    database.on('data', look);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const proxied = Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}` });
  return {
    url: proxied.toString(),
    during: async (work) => {
      const before = count;
      await work();
      // The last answer of the database may arrive a little after that of the server.
      await pause(50);
      return count - before;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Calls back with the type of each message of PostgreSQL's protocol: a byte, then the length of the rest. */
function messageReader(onMessage: (type: number) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 5 && pending.length > pending.readInt32BE(1)) {
      onMessage(pending.readUInt8(0));
      pending = pending.subarray(1 + pending.readInt32BE(1));
    }
  };
}
