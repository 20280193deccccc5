import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { reportPort, runBenchServer } from './bench-server.ts';
import { plainSchema } from './plain-schema.ts';

type Event = { ticketEvents: object };
type Listener = (event: Event) => void;

/** graphql-ws as in its documentation: every event is executed and serialized per subscriber. */
const listeners = new Set<Listener>();

async function* events(): AsyncGenerator<Event> {
  const waiting: Event[] = [];
  let resume: () => void = () => undefined;
  const listener: Listener = (event) => {
    waiting.push(event);
    resume();
  };
  listeners.add(listener);
  try {
    while (true) {
      const next = waiting.shift();
      if (next) yield next;
      else
        await new Promise<void>((resolve) => {
          resume = resolve;
        });
    }
  } finally {
    listeners.delete(listener);
  }
}

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
useServer({ schema: buildSchema(plainSchema), roots: { subscription: { ticketEvents: () => events() } } }, sockets);
runBenchServer((payloads) => {
  for (const payload of payloads) {
    const { data } = JSON.parse(payload) as { data: Event };
    for (const listener of listeners) listener(data);
  }
});
server.listen(0, '127.0.0.1', () => reportPort((server.address() as AddressInfo).port));
