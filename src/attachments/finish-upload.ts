import type { Services } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { uploadLivesMs } from './attach.ts';
import type { FileLink } from './file-link.ts';
import { isDrawable } from './thumbnail.ts';
import { charged } from './usage.ts';

export type Whose = Pick<FileLink, 'tenantId' | 'principalId' | 'attachmentId'>;

/** What was announced, and what the tenant has already. */
export interface BegunUpload {
  size: number;
  hasArrived: boolean;
  usedBytes: number;
  /** Bytes that are safe, and the objects that hold them, where it comes in several requests. */
  received: number;
  partIds: string[];
}

export const isWaiting = `a.tenant_id = $1 and a.id = $2 and a.uploader_id = $3 and a.begun_at > $4
  and a.ticket_id is null and a.message_id is null and a.article_id is null`;

const begun = `
  select a.size, a.media_type is not null as "hasArrived", a.received, a.part_ids as "partIds", coalesce((select u.bytes from file_usage u where u.tenant_id = $1), 0)::float8 as "usedBytes"
  from attachment a where ${isWaiting}`;

/** `null` for an upload that is unknown, too old, or named already. */
export async function findUpload(services: Services, whose: Whose): Promise<BegunUpload | null> {
  const statement = { name: 'find_upload', text: begun, values: valuesOf(services, whose) };
  const [row] = await readRows<BegunUpload>({ services, tenant: { id: whose.tenantId } }, statement);
  return row ?? null;
}

/** What it takes of the tenant's space; that of an upload in parts was taken with the first of them. */
const taken = `case when m.received = 0 then ${charged('m.size')} else 0 end`;

/** The counter of the tenant is locked where the space is taken, so that of many uploads only as many get in as there is space for. */
const finish = `
  with mine as (
    select a.tenant_id, a.id, a.size, a.received, a.part_ids from attachment a
    where ${isWaiting} and a.media_type is null and a.received = coalesce($10, a.received) for update
  ), counted as (
    insert into file_usage (tenant_id, bytes)
    select f.tenant_id, ${taken} from feed f join mine m on m.tenant_id = f.tenant_id where f.tenant_id = $1 and ${taken} <= $5::bigint
    on conflict (tenant_id) do update set bytes = file_usage.bytes + excluded.bytes where excluded.bytes = 0 or file_usage.bytes + excluded.bytes <= $5::bigint
    returning tenant_id
  ), stored as (
    update attachment a set object_id = $6, media_type = $7, scan = $8, examine_at = $9, received = 0, part_ids = '{}'
    from mine m join counted c on c.tenant_id = m.tenant_id
    where a.tenant_id = $1 and a.id = m.id returning a.id
  )
  select exists (select from mine) as "isMine", exists (select from stored)
    or exists (select from attachment a where a.tenant_id = $1 and a.id = $2 and a.object_id = $6) as "isStored",
    (select m.part_ids from mine m) as "partIds"`;

export interface Arrived {
  objectId: string;
  mediaType: string;
  /** The bytes that had come before the last part; absent for what came in one piece. */
  offset?: number;
}

/** Called once the bytes are safe, so that no row is without them. Of two that arrive for one upload the first is kept; the same object may be told again. */
export async function finishUpload(services: Services, whose: Whose, arrived: Arrived): Promise<'STORED' | 'ARRIVED_BEFORE' | 'FULL'> {
  const { tenantId } = whose;
  const { maxTenantBytes, scan, store } = services.storage;
  const { objectId, mediaType, offset = null } = arrived;
  const examineAt = scan || isDrawable(mediaType) ? services.now() : null;
  const values = [...valuesOf(services, whose), maxTenantBytes, objectId, mediaType, scan && 'PENDING', examineAt, offset];
  const [row] = await readRows<{ isMine: boolean; isStored: boolean; partIds: string[] | null }>(
    { services, tenant: { id: tenantId } },
    { name: 'finish_upload', text: finish, values },
  );
  if (!row?.isStored) return row?.isMine ? 'FULL' : 'ARRIVED_BEFORE';
  for (const objectId of row.partIds ?? []) await store.remove({ tenantId, objectId });
  return 'STORED';
}

export function valuesOf({ now }: Services, { tenantId, principalId, attachmentId }: Whose): unknown[] {
  return [tenantId, attachmentId, principalId, new Date(now().getTime() - uploadLivesMs)];
}
