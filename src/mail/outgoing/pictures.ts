import { buffer } from 'node:stream/consumers';
import type { Rendered } from '../../configuration/templates/render.ts';
import type { Context } from '../../core/context.ts';
import { publicId, readId } from '../../core/ids.ts';
import { readRows } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';

/** A picture that goes with a mail and is shown in it. */
export interface MailedPicture {
  cid: string;
  filename: string;
  contentType: string;
  contentDisposition: 'inline';
  content: Buffer;
}

/** Of all pictures of a mail; what is more is named only. */
const mostBytes = 2_000_000;
const mostPictures = 10;

const named = /attachment:(att_[0-9a-hjkmnp-tv-z]{26})/g;

/** Anyone who may read the text may read the files that hang on it; a scanner may still have to look at them. */
const find = `
  select a.id, a.name, a.media_type as "mediaType", a.object_id as "objectId", a.size::int as size from attachment a
  where a.tenant_id = $1 and a.id = any($2::uuid[]) and (a.ticket_id = $3 or a.message_id = $4) and a.object_id is not null
    and (a.scan is null or a.scan = 'CLEAN') and a.media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')
  order by a.id`;

interface Found {
  id: string;
  name: string;
  mediaType: string;
  objectId: string;
  size: number;
}

/** The pictures that a mail shows and that hang on its ticket or its message, as far as they are small. */
export async function picturesIn(ctx: Context, { ticketId, messageId }: Claimed, html: string): Promise<MailedPicture[]> {
  const ids = [...html.matchAll(named)].map(([, id = '']) => readId(id, 'Attachment')).filter((id) => id !== null);
  if (ids.length === 0) return [];
  const values = [ctx.tenant.id, [...new Set(ids)].slice(0, mostPictures), ticketId, messageId];
  const found = await readRows<Found>(ctx, { name: 'pictures_of_mail', text: find, values });
  const pictures: MailedPicture[] = [];
  let left = mostBytes;
  for (const { id, name, mediaType, objectId, size } of found) {
    if (size > left) continue;
    const stored = await ctx.services.storage.store.read({ tenantId: ctx.tenant.id, objectId });
    if (!stored) continue;
    left -= size;
    const content = await buffer(stored);
    pictures.push({ cid: publicId('Attachment', id), filename: name, contentType: mediaType, contentDisposition: 'inline', content });
  }
  return pictures;
}

const inMarkdown = /!\[([^\]\n]{0,500})\]\(attachment:att_[0-9a-hjkmnp-tv-z]{26}\)/g;
const inHtml = /<img src="attachment:(att_[0-9a-hjkmnp-tv-z]{26})" alt="([^"]*)" \/>/g;

/** What goes with the mail is shown in its place; what does not is named by what it shows. */
export function withPictures({ subject, text, html }: Rendered, pictures: readonly MailedPicture[]): Rendered {
  const cids = new Set(pictures.map(({ cid }) => cid));
  const shown = html.replaceAll(inHtml, (_, id: string, alt: string) =>
    cids.has(id) ? `<img src="cid:${id}" alt="${alt}" style="max-width: 100%" />` : nameOf(alt),
  );
  const byName = (given: string) => given.replaceAll(inMarkdown, (_, alt: string) => nameOf(alt));
  return { subject, text: byName(text), html: byName(shown) };
}

function nameOf(alt: string): string {
  return `[${alt.trim() || '…'}]`;
}
