import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files the storage has of a tenant. */
export async function objectsIn(directory: string, tenantId: string): Promise<number> {
  const entries = await readdir(join(directory, tenantId), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}
