import type { ConfigurationDocument } from '../../configuration/document.ts';
import type { Context } from '../../core/context.ts';
import type { Locale } from '../../core/registry.ts';
import { readRows } from '../../database/tenancy.ts';
import { makeMessageId } from '../message-id.ts';
import type { Claimed } from './claim-deliveries.ts';
import { headersOf } from './headers.ts';
import type { Mail } from './mailer.ts';
import { reasonText } from './reason-text.ts';
import { renderInLanguage } from './render-in-language.ts';

/** A mail to the person who wrote one that was not taken in, in their language or that of the desk. No server returns it, and no machine answers it. */
export async function noticeMail(ctx: Context, { id, template, address, principalId, reason }: Claimed, document: ConfigurationDocument): Promise<Mail> {
  const { services, tenant } = ctx;
  const { name, portal } = document.desk;
  const person = principalId ? await readPerson(ctx, principalId) : null;
  const locale = person?.locale ?? tenant.locale;
  const told = reason ? { person: { name: person?.name ?? address }, reason: reasonText(reason, locale) } : {};
  const link = { url: portal ?? null, token: null };
  const rendered = await renderInLanguage({ ...ctx, locale }, document, template, { desk: { name }, link, ...told });
  const messageId = makeMessageId(services, { tenantId: tenant.id, ticketId: null, deliveryId: id });
  const headers = { ...headersOf(false), 'Auto-Submitted': 'auto-replied' };
  return { ...rendered, messageId, from: { name, address: services.mail.from }, to: address ?? '', headers };
}

const find = 'select n.name, n.locale from principal n where n.tenant_id = $1 and n.id = $2';

async function readPerson(ctx: Context, id: string): Promise<{ name: string; locale: Locale | null } | undefined> {
  const [person] = await readRows<{ name: string; locale: Locale | null }>(ctx, { name: 'person_of_notice', text: find, values: [ctx.tenant.id, id] });
  return person;
}
