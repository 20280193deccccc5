import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Services } from '../core/context.ts';
import { inBatches, inEachTenant, tenantsOf } from '../core/tidy.ts';
import { runInTenant } from '../database/tenancy.ts';
import { ScanFailed } from '../storage/clamd.ts';
import { drawThumbnail, isDrawable } from './thumbnail.ts';

interface Unexamined {
  id: string;
  objectId: string | null;
  mediaType: string;
  scan: ScanState | null;
}

type ScanState = 'PENDING' | 'CLEAN' | 'INFECTED';

const next = `select id, object_id as "objectId", media_type as "mediaType", scan from attachment where tenant_id = $1 and not is_examined order by id limit 1`;
const examined = 'update attachment set is_examined = true, scan = $3 where tenant_id = $1 and id = $2 and not is_examined';
const drawn = 'update attachment set thumbnail_id = $3, thumbnail_size = $4 where tenant_id = $1 and id = $2 and object_id = $5';

/** Has files that have arrived scanned, and draws pictures small. While the scanner is away they wait. */
export async function examineFiles(services: Services, stop: AbortSignal): Promise<number> {
  const tenantIds = await tenantsOf(services, { name: 'tenants_with_files_to_examine', text: 'select tenant_id from tenants_with_files_to_examine()' });
  const failure = 'a file could not be examined; the worker will retry';
  return inEachTenant(services, { tenantIds, stop, failure }, (tenantId) =>
    inBatches(stop, async () => {
      const { rows } = await runInTenant({ services, tenant: { id: tenantId } }, { name: 'next_to_examine', text: next, values: [tenantId] });
      const [file] = rows as Unexamined[];
      if (!file) return 0;
      await examine(services, tenantId, file);
      return 1;
    }),
  );
}

/** What a picture does to the library that draws it happens once: it counts as examined before. Of two workers one draws. */
async function examine(services: Services, tenantId: string, file: Unexamined): Promise<void> {
  const scan = file.scan === 'PENDING' ? await scanned(services, tenantId, file) : file.scan;
  const { affected } = await runInTenant({ services, tenant: { id: tenantId } }, { name: 'examined', text: examined, values: [tenantId, file.id, scan] });
  if (affected && (scan === null || scan === 'CLEAN') && isDrawable(file.mediaType)) await draw(services, tenantId, file);
}

async function scanned({ storage, log }: Services, tenantId: string, { id, objectId }: Unexamined): Promise<ScanState> {
  const bytes = objectId && (await storage.store.read({ tenantId, objectId }));
  if (!bytes) return 'PENDING';
  if (!storage.scan) throw new Error('Files wait for a scanner, and CLAMD_URL is not set.');
  try {
    return await storage.scan(bytes);
  } catch (err) {
    if (!(err instanceof ScanFailed)) throw err;
    log.error({ err, tenantId, attachmentId: id }, 'a file could not be scanned, so nobody gets it');
    return 'PENDING';
  } finally {
    bytes.destroy();
  }
}

async function draw(services: Services, tenantId: string, { id, objectId }: Unexamined): Promise<void> {
  const { store } = services.storage;
  const bytes = objectId && (await store.read({ tenantId, objectId }));
  const picture = bytes && (await drawThumbnail(bytes));
  if (!picture) return;
  const thumbnail = { tenantId, objectId: randomUUID() };
  await store.write(thumbnail, Readable.from([picture]), picture.length);
  const values = [tenantId, id, thumbnail.objectId, picture.length, objectId];
  const { affected } = await runInTenant({ services, tenant: { id: tenantId } }, { name: 'drawn', text: drawn, values });
  if (!affected) await store.remove(thumbnail);
}
