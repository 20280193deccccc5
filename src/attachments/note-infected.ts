import { systemContext } from '../access/authenticate.ts';
import type { Services } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';

interface HangsOn {
  ticketId: string | null;
  messageId: string | null;
  articleId: string | null;
  isForAgents: boolean;
}

const note = `
  with found as (
    update attachment set examine_at = null, scan = 'INFECTED' where tenant_id = $1 and id = $2 and examine_at is not null
    returning ticket_id, message_id, article_id
  )
  select coalesce(f.ticket_id, m.ticket_id) as "ticketId", f.message_id as "messageId", f.article_id as "articleId",
    f.article_id is not null or coalesce(m.kind = 'NOTE', false) as "isForAgents"
  from found f left join message m on m.tenant_id = $1 and m.id = f.message_id`;

/** Those who see what the file hangs on are told. Anyone who names it later sees it at once. False for a suspended tenant, in which nobody is told of anything. */
export async function noteInfected(services: Services, tenantId: string, id: string): Promise<boolean> {
  const ctx = await systemContext(services, tenantId);
  if (!ctx) return false;
  await transact(ctx, async (ctx) => {
    const [found] = await ctx.query({ name: 'note_infected', text: note, values: [tenantId, id] });
    const { ticketId, messageId, articleId, isForAgents } = (found?.rows[0] ?? {}) as Partial<HangsOn>;
    if (!ticketId && !articleId) return {};
    const attachment = change('attachment', null, publicId('Attachment', id));
    const changes = articleId ? [attachment, change('article', null, refer('Article', articleId))] : [attachment];
    record(ctx, 'attachment.infected', { ticketId: ticketId ?? null, messageId: messageId ?? null, audience: isForAgents ? 'AGENTS' : 'EVERYONE', changes });
    return {};
  });
  return true;
}
