import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { readRows } from '../database/tenancy.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { isReadableArticle } from './article.shape.ts';

/** As many as one map of a site may have. */
const most = 50_000;

/** The pages of the articles that the viewer reads, the last changed first, as a map for search engines (sitemaps.org 0.9); `null` where the desk has no address of a portal. */
export async function sitemapOf(ctx: Context): Promise<string | null> {
  const settings = { name: 'portal_of_desk', text: 'select portal from desk_setting where tenant_id = $1', values: [ctx.tenant.id] };
  const [desk] = await readRows<{ portal: string | null }>(ctx, settings);
  if (!desk?.portal) return null;
  const site = escaped(desk.portal.replace(/\/$/, ''));
  const rows = await readRows<{ id: string; changed: string }>(ctx, articles(ctx));
  const urls = rows.map(({ id, changed }) => `<url><loc>${site}/articles/${publicId('Article', id)}</loc><lastmod>${changed}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function articles(ctx: Context) {
  return verbStatement(ctx, 'articles of a sitemap', {}, (viewer) => {
    const row = sql.ref('a');
    return sql`select a.id, to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed from article a
      where a.tenant_id = ${viewer.tenantId}::uuid and ${isReadableArticle(row, viewer)} order by a.updated_at desc, a.id desc limit ${sql.lit(most)}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
