import type { FastifyCorsOptions } from '@fastify/cors';
import type { Services } from '../../core/context.ts';

/** A page whose origin was just given to a key, or taken from it, waits no longer than that. */
const goodForMs = 1_000;

/** The origins that may call: those of the operator, and those of the publishable keys of all tenants. However many origins are asked for, they are read once a second. */
export function openAllowedOrigins(services: Services, listed: string[]): Extract<FastifyCorsOptions['origin'], (origin: string, answer: never) => void> {
  let published: ReadonlySet<string> = new Set();
  let reading: Promise<void> | null = null;
  let readAt = -Infinity;
  const read = async () => {
    const text = 'select origin from published_origins($1)';
    const { rows } = await services.connections.query({ name: 'published_origins', text, values: [services.now()] });
    published = new Set(rows.map(({ origin }) => String(origin)));
    readAt = performance.now();
  };
  const refresh = () => {
    reading ??= read()
      .catch((err: unknown) => services.log.warn({ err }, 'the origins of publishable keys could not be read'))
      .finally(() => (reading = null));
    return reading;
  };
  const withPublished = async (origin: string) => {
    if (performance.now() - readAt > goodForMs) await refresh();
    return published.has(origin) ? [...listed, origin] : listed;
  };
  return (origin, answer) => (origin === undefined || listed.includes(origin) ? answer(null, listed) : withPublished(origin));
}
