import type { Services } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { isWaiting, valuesOf, type Whose } from './finish-upload.ts';
import { charged } from './usage.ts';

/** Some bytes of an upload, safe in an object of their own. */
export interface Part {
  objectId: string;
  offset: number;
  size: number;
}

/** The first part takes the space of the whole file. */
const keep = `
  with mine as (
    select a.tenant_id, a.id, a.size, a.received from attachment a where ${isWaiting} and a.media_type is null and a.received = $7 for update
  ), counted as (
    insert into file_usage (tenant_id, bytes)
    select f.tenant_id, ${charged('m.size')} from feed f join mine m on m.tenant_id = f.tenant_id
    where f.tenant_id = $1 and m.received = 0 and ${charged('m.size')} <= $5::bigint
    on conflict (tenant_id) do update set bytes = file_usage.bytes + excluded.bytes where file_usage.bytes + excluded.bytes <= $5::bigint
    returning tenant_id
  ), kept as (
    update attachment a set received = a.received + $8, part_ids = a.part_ids || $6::uuid
    from mine m left join counted c on c.tenant_id = m.tenant_id
    where a.tenant_id = $1 and a.id = m.id and (m.received > 0 or c.tenant_id is not null) returning a.id
  )
  select exists (select from mine) as "isMine", exists (select from kept)
    or exists (select from attachment a where a.tenant_id = $1 and a.id = $2 and $6::uuid = any(a.part_ids)) as "isKept"`;

/** Called once the bytes are safe. Of two that continue an upload at once the first is kept; the same part may be told again. */
export async function keepPart(services: Services, whose: Whose, { objectId, offset, size }: Part): Promise<'KEPT' | 'OTHER_OFFSET' | 'FULL'> {
  const values = [...valuesOf(services, whose), services.storage.maxTenantBytes, objectId, offset, size];
  const [row] = await readRows<{ isMine: boolean; isKept: boolean }>(
    { services, tenant: { id: whose.tenantId } },
    { name: 'keep_part_of_upload', text: keep, values },
  );
  if (row?.isKept) return 'KEPT';
  return row?.isMine ? 'FULL' : 'OTHER_OFFSET';
}
