import { Client, type Pool, type PoolClient } from 'pg';
import { inject } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { theServices } from './app.ts';

/** One session of PostgreSQL's superuser, for what no client of the API could do. */
export async function asSuperuser<Answer>(work: (client: Client) => Promise<Answer>, url = inject('urls').superuser): Promise<Answer> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Queries as the server's own role, within one tenant. */
export async function inTenant<Answer>(
  { tenant }: Context,
  work: (client: PoolClient) => Promise<Answer>,
  pool: Pool = theServices().connections.pool,
): Promise<Answer> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select set_tenant($1)', [tenant.id]);
    return await work(client);
  } finally {
    await client.query('commit');
    client.release();
  }
}

/** The context of the same person, in which no notification is sent. */
export function withoutNotifications(ctx: Context): Context {
  return { ...ctx, services: { ...ctx.services, feedNotifier: { ...ctx.services.feedNotifier, notify: () => undefined } } };
}
