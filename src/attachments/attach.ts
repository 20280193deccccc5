import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Result, Row, Statement } from '../database/pipeline.ts';
import { charged } from './usage.ts';

/** What names uploads. */
export interface NamesAttachments {
  attachmentIds?: string[] | null;
}

/** An upload is named within a day, after which it goes with its bytes. */
export const uploadLivesMs = 86_400_000;

const lockUploads = `
  select id, media_type is not null as "hasArrived" from attachment
  where tenant_id = $1 and id = any($2::uuid[]) and (article_id = $5
    or (uploader_id = $3 and begun_at > $4 and ticket_id is null and message_id is null and article_id is null))
  order by id for update`;

/** Locks the uploads that the input names, along with what else is read; nothing where it names none. An article may name those that it has. */
export function namedUploads(ctx: Transaction, { attachmentIds }: NamesAttachments, articleId: string | null = null): Statement[] {
  const ids = idsIn(attachmentIds);
  if (ids.length === 0) return [];
  const since = new Date(ctx.services.now().getTime() - uploadLivesMs);
  return [{ name: 'lock_uploads', text: lockUploads, values: [ctx.tenant.id, ids, ctx.actor.id, since, articleId] }];
}

/** Hangs the uploads on a row that this transaction has written, or refuses: another's upload, and one that was named before, is unknown. */
export function attach(
  ctx: Transaction,
  { attachmentIds }: NamesAttachments,
  locked: Result | undefined,
  on: Partial<Record<keyof typeof hang, string>>,
): void {
  const ids = idsIn(attachmentIds);
  if (ids.length === 0) return;
  for (const [index, id] of ids.entries())
    insistOnArrived(
      locked?.rows.find((row) => row.id === id),
      ['input', 'attachmentIds', `${index}`],
    );
  for (const [what, ownerId] of Object.entries(on) as [keyof typeof hang, string][]) {
    ctx.beforeCommit('WRITE_ROWS', () => ({ name: `attach_to_${what}`, text: hang[what], values: [ctx.tenant.id, ids, ownerId] }));
  }
}

const hang = {
  ticket: 'update attachment set ticket_id = $3 where tenant_id = $1 and id = any($2::uuid[])',
  message: 'update attachment set message_id = $3 where tenant_id = $1 and id = any($2::uuid[])',
  article: 'update attachment set article_id = $3 where tenant_id = $1 and id = any($2::uuid[])',
};

/** Takes from an article what it names no more. The bytes stay as long as those that no row names do. */
export function detachOthers(ctx: Transaction, { attachmentIds }: NamesAttachments, articleId: string): void {
  ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'detach_others', text: detach, values: [ctx.tenant.id, articleId, idsIn(attachmentIds)] }));
}

const detach = `
  with gone as (delete from attachment where tenant_id = $1 and article_id = $2 and id <> all($3::uuid[]) returning size)
  update file_usage set bytes = bytes - (select sum(${charged('g.size')}) from gone g) where tenant_id = $1 and exists (select from gone)`;

function idsIn(attachmentIds: string[] | null | undefined): string[] {
  return [...new Set((attachmentIds ?? []).map((id) => requireId(id, 'Attachment')))];
}

function insistOnArrived(upload: Row | undefined, path: string[]): void {
  if (!upload) refuse('NOT_FOUND', path);
  if (!upload.hasArrived) refuse('NOT_UPLOADED', path);
}
