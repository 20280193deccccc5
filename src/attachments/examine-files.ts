import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/each-tenant.ts';
import { runInTenant } from '../database/tenancy.ts';
import { ScanFailed } from '../storage/clamd.ts';
import { noteInfected } from './note-infected.ts';
import { drawThumbnail, isDrawable } from './thumbnail.ts';

interface Unexamined {
  id: string;
  objectId: string | null;
  mediaType: string;
  scan: ScanState | null;
}

type ScanState = 'PENDING' | 'CLEAN' | 'INFECTED';

/** What a scanner did not take is sent to it again. */
const againMs = 600_000;

const next = `select id, object_id as "objectId", media_type as "mediaType", scan from attachment where tenant_id = $1 and examine_at <= $2 order by examine_at, id limit 1`;
const examined = 'update attachment set examine_at = null, scan = $3 where tenant_id = $1 and id = $2 and examine_at is not null';
const postponed = 'update attachment set examine_at = $3 where tenant_id = $1 and id = $2 and examine_at is not null';
const drawn = 'update attachment set thumbnail_id = $3, thumbnail_size = $4 where tenant_id = $1 and id = $2 and object_id = $5';

/** Has files that have arrived scanned, and draws pictures small. While the scanner is away they wait. */
export async function examineFiles(services: Services, stop: AbortSignal): Promise<number> {
  const now = services.now();
  const tenants = { name: 'tenants_with_files_to_examine', text: 'select tenant_id from tenants_with_files_to_examine($1)', values: [now] };
  const failure = 'a file could not be examined; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantsOf(services, tenants), stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const { rows } = await runInTenant({ services, tenant: { id: tenantId } }, { name: 'next_to_examine', text: next, values: [tenantId, now] });
      const [file] = rows as Unexamined[];
      if (!file) return 0;
      await examine(services, tenantId, file);
      return 1;
    }),
  );
}

/** What a picture does to the library that draws it happens once: it counts as examined before. Of two workers one draws. */
async function examine(services: Services, tenantId: string, file: Unexamined): Promise<void> {
  const ask = (name: string, text: string, ...values: unknown[]) =>
    runInTenant({ services, tenant: { id: tenantId } }, { name, text, values: [tenantId, file.id, ...values] });
  const scan = file.scan === 'PENDING' ? await scanned(services, tenantId, file) : file.scan;
  if (scan === 'PENDING') return void (await ask('examine_later', postponed, new Date(services.now().getTime() + againMs)));
  if (scan === 'INFECTED' && (await noteInfected(services, tenantId, file.id))) return;
  const { affected } = await ask('examined', examined, scan);
  if (!affected || scan === 'INFECTED' || !isDrawable(file.mediaType)) return;
  const picture = await draw(services, tenantId, file);
  if (!picture) return;
  const { affected: isKept } = await ask('drawn', drawn, picture.objectId, picture.size, file.objectId);
  if (!isKept) await services.storage.store.remove({ tenantId, objectId: picture.objectId });
}

async function scanned({ storage, log }: Services, tenantId: string, { id, objectId }: Unexamined): Promise<ScanState> {
  if (!storage.scan) throw new Error('Files wait for a scanner, and CLAMD_URL is not set.');
  const bytes = objectId && (await storage.store.read({ tenantId, objectId }));
  if (!bytes) return 'PENDING';
  try {
    return await storage.scan(bytes);
  } catch (err) {
    if (!(err instanceof ScanFailed)) throw err;
    log.warn({ err, tenantId, attachmentId: id }, 'a file could not be scanned, so nobody gets it; the worker will retry');
    return 'PENDING';
  } finally {
    bytes.destroy();
  }
}

async function draw({ storage: { store } }: Services, tenantId: string, { objectId }: Unexamined): Promise<{ objectId: string; size: number } | null> {
  const bytes = objectId && (await store.read({ tenantId, objectId }));
  const picture = bytes && (await drawThumbnail(bytes));
  if (!picture) return null;
  const drawn = { tenantId, objectId: randomUUID() };
  await store.write(drawn, Readable.from([picture]), picture.length);
  return { objectId: drawn.objectId, size: picture.length };
}
