import { sql } from 'kysely';
import { ArticleShape } from '../../articles/article.shape.ts';
import { isReadable } from '../../attachments/attachment.shape.ts';
import { MessageShape } from '../../conversations/message.shape.ts';
import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import type { Shape, Sql, Viewer } from '../../reading/shape/shape.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { TicketShape } from '../../tickets/ticket.shape.ts';

export interface VisibleFile {
  name: string;
  size: number;
  mediaType: string;
  objectId: string;
}

/** The file itself, or its small picture. */
export type DownloadUse = 'download' | 'thumbnail';

const columnsOf = {
  download: 'a.name, a.size, a.media_type as "mediaType", a.object_id as "objectId"',
  thumbnail: `a.name || '.webp' as name, a.thumbnail_size as size, 'image/webp' as "mediaType", a.thumbnail_id as "objectId"`,
};

/** A file that the viewer may download: anyone who sees what it hangs on, at this moment. */
export async function findVisibleFile(ctx: Context, id: string, use: DownloadUse): Promise<VisibleFile | null> {
  const statement = verbStatement(ctx, `find visible ${use}`, { id }, (viewer, { id }) => {
    const ticketId = sql`case when a.message_id is null then a.ticket_id else m.ticket_id end`;
    return sql`select ${sql.raw(columnsOf[use])} from attachment a
      left join message m on ${isSeen(MessageShape, 'm', viewer, sql`a.message_id`)}
      left join ticket t on ${isSeen(TicketShape, 't', viewer, ticketId)}
      left join article r on ${isSeen(ArticleShape, 'r', viewer, sql`a.article_id`)}
      where a.tenant_id = ${viewer.tenantId}::uuid and a.id = ${id}::uuid and ${isReadable(sql.ref('a'))} and (t.id is not null or r.id is not null)`;
  });
  const [file] = await readRows<VisibleFile>(ctx, statement);
  return file?.objectId ? file : null;
}

function isSeen({ visibility }: Shape, alias: string, viewer: Viewer, id: Sql): Sql {
  const row = sql.ref(alias);
  return sql`${row}.tenant_id = ${viewer.tenantId}::uuid and ${row}.id = ${id} and (${visibility?.(row, viewer)})`;
}
