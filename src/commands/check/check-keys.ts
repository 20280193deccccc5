import type { Client } from 'pg';
import { isMasterKey, type MasterSecrets } from '../../core/master-keys.ts';
import { sqlState } from '../../database/database-error.ts';
import { type Finding, ok, wrong } from './finding.ts';

const mostDesks = 1_000;

/** Whether the settings give the master keys that the secrets of desks are kept under, as they do not where a database was restored without them. Nothing where tables or rights are missing, which is a finding of its own. */
export async function checkKeys(client: Client, secrets: MasterSecrets): Promise<Finding[]> {
  try {
    const used = await masterKeysInUse(client);
    const unknown = [...used].filter((id) => !isMasterKey(secrets, id));
    if (unknown.length === 0) return [ok('keys', 'the settings open the keys of all desks')];
    const mend = 'Set RELEVO_MASTER_KEY (or RELEVO_SECRET, where there was none) as it was, or as RELEVO_OLD_MASTER_KEY beside the new one.';
    return [wrong('keys', `the keys of desks are encrypted with the master key ${unknown.join(', ')}, which no setting gives`, mend)];
  } catch (error) {
    if (/^(42P01|42501|42883)$/.test(sqlState(error))) return [];
    throw error;
  }
}

async function masterKeysInUse(client: Client): Promise<Set<string>> {
  const { rows: desks } = await client.query<{ id: string }>('select tenant_id as id from tenant_slug limit $1', [mostDesks]);
  const used = new Set<string>();
  for (const { id } of desks) for (const key of await masterKeysOf(client, id)) used.add(key);
  return used;
}

async function masterKeysOf(client: Client, tenantId: string): Promise<string[]> {
  await client.query('begin read only');
  try {
    await client.query('select set_tenant($1)', [tenantId]);
    const { rows } = await client.query<{ id: string }>('select master_key_id as id from tenant_key where tenant_id = $1', [tenantId]);
    return rows.map(({ id }) => id);
  } finally {
    await client.query('rollback');
  }
}
