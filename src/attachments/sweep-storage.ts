import type { Services } from '../core/context.ts';
import { tenantIds } from '../core/tenants-with-work.ts';
import { readRows } from '../database/tenancy.ts';
import type { ListedObject } from '../storage/file-store.ts';

const dayMs = 86_400_000;
/** A database may be restored to a state of so long ago, whose rows name bytes again. */
const keptMs = 30 * dayMs;
const batchSize = 500;

/** Kept in the storage itself, so that a restored database changes nothing of it. */
interface Note {
  sweptAt: number;
  /** Since when an object was without a row at each look, by tenant and object; of a tenant that is gone, since when it was. */
  unknownSince: Record<string, number>;
}

/** Removes bytes that no row has named for thirty days: those of uploads that were killed, of erased persons, of deleted desks. Looked at once a day, by whichever worker comes first. */
export async function sweepStorage(services: Services, stop: AbortSignal): Promise<number> {
  const { store } = services.storage;
  const now = services.now().getTime();
  const before = readNote(await store.readNote());
  if (Math.abs(now - before.sweptAt) < dayMs) return 0;
  const found: Note = { sweptAt: now, unknownSince: {} };
  const tenants = new Set(await tenantIds(services));
  let removed = 0;
  for await (const objects of inBatches(store.list())) {
    if (stop.aborted) return removed;
    for (const object of await withoutRow(services, tenants, objects)) {
      const key = tenants.has(object.tenantId) ? `${object.tenantId}/${object.objectId}` : object.tenantId;
      const since = before.unknownSince[key] ?? now;
      if (now - since < keptMs) found.unknownSince[key] = since;
      else {
        await store.remove(object);
        removed += 1;
      }
    }
  }
  await store.writeNote(JSON.stringify(found));
  return removed;
}

function readNote(text: string | null): Note {
  const nothing = { sweptAt: 0, unknownSince: {} };
  try {
    return { ...nothing, ...JSON.parse(text ?? '{}') };
  } catch {
    return nothing;
  }
}

async function* inBatches(objects: AsyncIterable<ListedObject>): AsyncIterable<ListedObject[]> {
  let batch: ListedObject[] = [];
  for await (const object of objects) {
    if (batch.push(object) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const named = `select object_id as "objectId" from attachment where tenant_id = $1 and object_id = any($2::uuid[])
  union all select thumbnail_id from attachment where tenant_id = $1 and thumbnail_id = any($2::uuid[])
  union all select unnest(part_ids) from attachment where tenant_id = $1 and ticket_id is null and message_id is null and article_id is null and part_ids && $2::uuid[]
  union all select object_id from incoming_mail where tenant_id = $1 and object_id = any($2::uuid[])`;

/** Young ones may still be waiting for their row. What has not the name of an object is none of ours. */
async function withoutRow(services: Services, tenants: ReadonlySet<string>, objects: ListedObject[]): Promise<ListedObject[]> {
  const old = objects.filter(
    ({ tenantId, objectId, writtenAt }) => isId(tenantId) && isId(objectId) && services.now().getTime() - writtenAt.getTime() >= dayMs,
  );
  const unknown: ListedObject[] = [];
  for (const [id, ofTenant] of Map.groupBy(old, ({ tenantId }) => tenantId)) {
    const values = [id, ofTenant.map(({ objectId }) => objectId)];
    const rows = tenants.has(id) ? await readRows<{ objectId: string }>({ services, tenant: { id } }, { name: 'named_objects', text: named, values }) : [];
    const known = new Set(rows.map(({ objectId }) => objectId));
    unknown.push(...ofTenant.filter(({ objectId }) => !known.has(objectId)));
  }
  return unknown;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
