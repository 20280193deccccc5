import { AccountToken, textOfToken } from '../../accounts/account-token.ts';
import type { ConfigurationDocument } from '../../configuration/document.ts';
import type { Context } from '../../core/context.ts';
import { transact } from '../../core/transact.ts';
import { makeMessageId } from '../message-id.ts';
import type { Claimed } from './claim-deliveries.ts';
import { headersOf } from './headers.ts';
import type { Mail } from './mailer.ts';
import { personOf } from './people-of.ts';
import { renderInLanguage } from './render-in-language.ts';

/** Where a link leads on the pages of a desk. */
const pages: Record<string, string> = { INVITATION: 'invitation', PASSWORD_RESET: 'password', EMAIL_CHANGE: 'email', SIGN_UP: 'sign-up' };

/** The mail with a link, while the link works. */
export async function accountMail(system: Context, { id, accountTokenId, template }: Claimed, document: ConfigurationDocument): Promise<Mail | string> {
  const { row } = await transact(system, async ({ em, services }) => {
    const row = await em.findOne(AccountToken, { id: accountTokenId ?? '', endedAt: null });
    return { row: row && row.expiresAt > services.now() ? row : null };
  });
  if (!row) return 'LINK_ENDED';
  const reader = await readerOf(system, row);
  if ('why' in reader) return reader.why;
  const { ctx, name, to } = reader;
  const { services, tenant } = ctx;
  const { desk } = document;
  const token = textOfToken(system, row);
  const url = desk.portal ? `${desk.portal.replace(/\/$/, '')}/${pages[row.purpose]}?token=${token}` : null;
  const rendered = await renderInLanguage(ctx, document, template, { desk: { name: desk.name }, person: { name }, link: { url, token } });
  const messageId = makeMessageId(services, { tenantId: tenant.id, ticketId: null, deliveryId: id });
  return { ...rendered, messageId, from: { name: desk.name, address: services.mail.from }, to, headers: headersOf(false) };
}

/** A link that proves an address goes to that address. */
async function readerOf(system: Context, { principalId, email, name }: AccountToken): Promise<{ ctx: Context; name: string; to: string } | { why: string }> {
  if (!principalId) return { ctx: system, name: name ?? '', to: email ?? '' };
  const person = await personOf(system, principalId);
  return 'why' in person ? person : { ctx: person.ctx, name: person.name, to: email ?? person.email };
}
