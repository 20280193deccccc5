import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { columns, expression, id, list, personal, type Shape, type Sql } from '../reading/shape/shape.ts';
import { fileLink } from './file-link.ts';

const downloadSeconds = 300;
const uploadMs = 3_600_000;

interface Downloadable {
  id: string;
  isThere: boolean;
}

/** Nobody downloads what was erased, nor what a scanner has not found to be clean. */
export const isReadable = (row: Sql) => sql`(${row}.object_id is not null and (${row}.scan is null or ${row}.scan = 'CLEAN'))`;

const hasThumbnail = (row: Sql) => sql`(${row}.thumbnail_id is not null and ${isReadable(row)})`;

const linkTo =
  (use: 'download' | 'thumbnail') =>
  ({ id, isThere }: Downloadable, ctx: Context): string | null => {
    const expiresAt = new Date(ctx.services.now().getTime() + downloadSeconds * 1_000);
    return isThere ? fileLink(ctx, use, id, expiresAt) : null;
  };

/** Only read through what it hangs on. */
export const AttachmentShape: Shape = {
  types: ['Attachment'],
  table: 'attachment',
  fields: {
    ...columns('id', 'name', 'size', 'media_type', 'scan'),
    downloadUrl: personal(['id'], linkTo('download'), { isThere: isReadable }),
    thumbnailUrl: personal(['id'], linkTo('thumbnail'), { isThere: hasThumbnail }),
  },
};

const expiresAt = (row: Sql) => sql`(${row}.begun_at + ${sql.lit(uploadMs / 1_000)} * interval '1 second')`;

/** An upload that is named nowhere yet, for the person who began it. */
export const UploadShape: Shape = {
  types: ['Upload'],
  table: 'attachment',
  fields: {
    id: id('id', 'Attachment'),
    url: personal(['id'], (upload: { id: string; begunMs: number }, ctx) => fileLink(ctx, 'upload', upload.id, new Date(upload.begunMs + uploadMs)), {
      begunMs: (row) => sql`floor(extract(epoch from ${row}.begun_at) * 1000)::float8`,
    }),
    expiresAt: expression(expiresAt),
  },
  visibility: (row, { actor }) => sql`${row}.uploader_id = ${actor.id}::uuid and num_nonnulls(${row}.ticket_id, ${row}.message_id, ${row}.article_id) = 0`,
};

/** The files that hang on a row, in the order in which their uploads were begun. */
export const attachmentsBy = (key: 'ticket_id' | 'message_id' | 'article_id') =>
  list(
    () => AttachmentShape,
    key,
    (row) => sql`${row}.id`,
  );
