import { fastify } from 'fastify';
import mercurius, { type MercuriusContext } from 'mercurius';
import { reportPort, runBenchServer } from './bench-server.ts';
import { plainSchema } from './plain-schema.ts';

/** Mercurius with its own subscriptions and its own emitter in memory. */
const app = fastify();
await app.register(mercurius, {
  schema: plainSchema,
  resolvers: {
    Subscription: {
      ticketEvents: { subscribe: (_root: unknown, _args: unknown, { pubsub }: MercuriusContext) => pubsub.subscribe('events') },
    },
  },
  subscription: true,
});
runBenchServer((payloads) => {
  for (const payload of payloads) {
    const { data } = JSON.parse(payload) as { data: object };
    app.graphql.pubsub.publish({ topic: 'events', payload: data });
  }
});
reportPort(Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port));
