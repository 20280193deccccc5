import type { Pool, PoolClient } from 'pg';

/** A transaction whose connection is lost cannot roll back, and kysely only releases a client after a successful rollback, so each loss would shrink the pool. Clients that end while in use are therefore released here. */
export function reclaimDeadConnections(pool: Pool): void {
  const inUse = new Set<PoolClient>();
  pool.on('connect', (client) => client.once('end', () => inUse.delete(client) && releaseOnce(client)));
  pool.on('acquire', (client) => void inUse.add(client));
  pool.on('release', (_error, client) => void inUse.delete(client));
}

/** A later release by the user of the client must do nothing, because the pool throws at a second release. */
function releaseOnce(client: PoolClient): void {
  client.release(true);
  client.release = ignore;
}

function ignore(): void {}
