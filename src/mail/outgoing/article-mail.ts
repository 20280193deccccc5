import { sql } from 'kysely';
import { isReadableArticle } from '../../articles/article.shape.ts';
import type { ConfigurationDocument } from '../../configuration/document.ts';
import type { Context } from '../../core/context.ts';
import { publicId } from '../../core/ids.ts';
import { readRows } from '../../database/tenancy.ts';
import { nobodysId } from '../../reading/shape/shape.ts';
import { compile } from '../../reading/statement/compiled-statement.ts';
import { makeMessageId } from '../message-id.ts';
import type { Claimed } from './claim-deliveries.ts';
import { headersOf } from './headers.ts';
import type { Mail } from './mailer.ts';
import type { MailedPerson } from './people-of.ts';
import { renderInLanguage } from './render-in-language.ts';
import { unsubscribeLink } from './unsubscribe-link.ts';

/** The reminder that an article expires, while it does and the person reads it. */
export async function articleMail(
  { ctx, name, email, timeZone }: MailedPerson,
  delivery: Claimed,
  { desk, ...document }: ConfigurationDocument,
): Promise<Mail | string> {
  const { services, tenant, locale } = ctx;
  const article = await readArticle(ctx, delivery.articleId);
  if (!article) return 'NOT_VISIBLE';
  const expires = new Date(article.expiresAt).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: timeZone ?? desk.timeZone });
  const url = desk.portal ? `${desk.portal.replace(/\/$/, '')}/articles/${publicId('Article', article.id)}` : null;
  const unsubscribe = unsubscribeLink(services, { tenantId: tenant.id, personId: ctx.actor.id, from: { kind: 'EXPIRING' } });
  const variables = {
    ...{ desk: { name: desk.name }, person: { name }, unsubscribe: { url: unsubscribe } },
    article: { title: article.title, expires, url },
  };
  const rendered = await renderInLanguage(ctx, { desk, ...document }, delivery.template, variables);
  const messageId = makeMessageId(services, { tenantId: tenant.id, ticketId: null, deliveryId: delivery.id });
  return { ...rendered, messageId, from: { name: desk.name, address: services.mail.from }, to: email, headers: headersOf(false, unsubscribe) };
}

interface MailedArticle {
  id: string;
  title: string;
  expiresAt: string;
}

async function readArticle(ctx: Context, id: string | null): Promise<MailedArticle | undefined> {
  const { actor, tenant } = ctx;
  const viewer = { tenantId: tenant.id, actor: { ...actor, organizationId: actor.organizationId ?? nobodysId }, languages: [], now: ctx.now() };
  const { text, parameters } = compile(sql`
    select a.id, a.title, a.expires_at as "expiresAt" from article a
    where a.tenant_id = ${tenant.id}::uuid and a.id = ${id}::uuid and a.state = 'PUBLISHED' and a.is_reminded and a.expires_at is not null
      and (${isReadableArticle(sql.ref('a'), viewer)})`);
  const [article] = await readRows<MailedArticle>(ctx, { text, values: [...parameters] });
  return article;
}
