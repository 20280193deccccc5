import type { Pool, PoolClient } from 'pg';

/**
 * A transaction whose connection is cut cannot roll back, and kysely gives a client back only after a rollback that went well:
 * each cut would cost the pool a place for ever. So a client that ends in somebody's hands is given back here.
 */
export function reclaimDeadConnections(pool: Pool): void {
  const held = new Map<PoolClient, () => void>();
  pool.on('acquire', (client) => {
    const reclaim = () => giveUp(client);
    held.set(client, reclaim);
    client.once('end', reclaim);
  });
  pool.on('release', (_error, client) => {
    client.removeListener('end', held.get(client) ?? ignore);
    held.delete(client);
  });
}

/** Whoever still holds it may release it again in vain; the pool itself throws at a second release. */
function giveUp(client: PoolClient): void {
  client.release(true);
  client.release = ignore;
}

function ignore(): void {}
