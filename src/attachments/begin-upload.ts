import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';

export interface BeginUpload {
  name: string;
  size: number;
}

/** Uploads that a caller may have begun and named nowhere. */
export const maxWaiting = 40;

/** Those who begin at once take turns, so that nobody has more. */
const lockUploader = 'select from principal where tenant_id = $1 and id = $2 for no key update';
const readSpace = `
  select coalesce((select u.bytes from file_usage u where u.tenant_id = $1), 0)::float8 as used,
    (select count(*) from attachment a where a.tenant_id = $1 and a.uploader_id = $2
      and a.ticket_id is null and a.message_id is null and a.article_id is null)::integer as waiting`;
const insertUpload = 'insert into attachment (tenant_id, id, uploader_id, name, size, begun_at) values ($1, $2, $3, $4, $5, $6)';

/** Promises the space to nobody: what has arrived is counted when it is whole. */
export function beginUpload(ctx: Context, { name, size }: BeginUpload): Promise<{ id: string }> {
  const { maxFileBytes, maxTenantBytes } = ctx.services.storage;
  return transact(ctx, async (ctx) => {
    if (size > maxFileBytes) refuse('FILE_TOO_LARGE', ['input', 'size'], { limit: maxFileBytes });
    const whose = [ctx.tenant.id, ctx.actor.id];
    const [, space] = await ctx.query({ name: 'lock_uploader', text: lockUploader, values: whose }, { name: 'read_space', text: readSpace, values: whose });
    const { used, waiting } = space?.rows[0] ?? {};
    if (waiting >= maxWaiting) refuse('TOO_MANY_UPLOADS', ['input']);
    if (used + size > maxTenantBytes) refuse('STORAGE_FULL', ['input', 'size'], { limit: maxTenantBytes });
    const begunAt = ctx.services.now();
    const id = newId(begunAt);
    ctx.defer({ name: 'insert_upload', text: insertUpload, values: [...whose.slice(0, 1), id, ctx.actor.id, name, size, begunAt] });
    return { id };
  });
}
