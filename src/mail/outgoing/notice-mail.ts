import type { ConfigurationDocument } from '../../configuration/document.ts';
import type { Context } from '../../core/context.ts';
import { makeMessageId } from '../message-id.ts';
import type { Claimed } from './claim-deliveries.ts';
import { headersOf } from './headers.ts';
import type { Mail } from './mailer.ts';
import { renderInLanguage } from './render-in-language.ts';

/** A mail to an address of nobody, in the language of the desk. No server returns it, and no machine answers it. */
export async function noticeMail(ctx: Context, { id, template, address }: Claimed, document: ConfigurationDocument): Promise<Mail> {
  const { services, tenant } = ctx;
  const { name, portal } = document.desk;
  const rendered = await renderInLanguage({ ...ctx, locale: tenant.locale }, document, template, {
    desk: { name },
    link: { url: portal ?? null, token: null },
  });
  const messageId = makeMessageId(services, { tenantId: tenant.id, ticketId: null, deliveryId: id });
  const headers = { ...headersOf(false), 'Auto-Submitted': 'auto-replied' };
  return { ...rendered, messageId, from: { name, address: services.mail.from }, to: address ?? '', headers };
}
