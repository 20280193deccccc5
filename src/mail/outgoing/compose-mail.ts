import { configurationNow } from '../../configuration/current-configuration.ts';
import type { ConfigurationDocument } from '../../configuration/document.ts';
import type { Context } from '../../core/context.ts';
import type { NoticeKind } from '../../core/event.ts';
import { publicId } from '../../core/ids.ts';
import { transact } from '../../core/transact.ts';
import { makeMessageId } from '../message-id.ts';
import { makeReplyAddress } from '../reply-address.ts';
import { accountMail } from './account-mail.ts';
import { articleMail } from './article-mail.ts';
import { withQuestions } from './ask-missing.ts';
import type { Claimed } from './claim-deliveries.ts';
import { headersOf } from './headers.ts';
import type { Mail } from './mailer.ts';
import { noticeMail } from './notice-mail.ts';
import { type MailedPerson, peopleOf, type Reader } from './people-of.ts';
import { picturesIn, withPictures } from './pictures.ts';
import { type MailedTicket, readTicket } from './read-ticket.ts';
import { hasRecentResponse } from './recent-response.ts';
import { renderInLanguage } from './render-in-language.ts';
import { reportMail } from './report-mail.ts';
import { type Unsubscribing, unsubscribeLink } from './unsubscribe-link.ts';

/** What the mails of a tenant have in common. */
export interface Composing {
  system: Context;
  document: ConfigurationDocument;
  readerOf(principalId: string | null): Reader;
}

/** Read once for all that are sent together. */
export async function openComposing(system: Context, claimed: readonly Claimed[]): Promise<Composing> {
  const [{ document }, readerOf] = await Promise.all([
    transact(system, (tx) => configurationNow(tx)),
    peopleOf(
      system,
      claimed.filter(({ kind }) => kind !== 'NOTICE' && kind !== 'ACCOUNT').map(({ principalId }) => principalId),
    ),
  ]);
  return { system, document, readerOf };
}

/** The mail as it is true now, or a code that says why it is not sent any more. */
export async function composeMail({ system, document, readerOf }: Composing, delivery: Claimed): Promise<Mail | string> {
  if (delivery.kind === 'NOTICE') return noticeMail(system, delivery, document);
  if (delivery.accountTokenId) return accountMail(system, delivery, document);
  const person = readerOf(delivery.principalId);
  if ('why' in person) return person.why;
  if (person.isUnreachable) return 'UNREACHABLE';
  if (delivery.isResponse && (await hasRecentResponse(system, delivery, person.email))) return 'TOO_SOON';
  if (delivery.articleId) return articleMail(person, delivery, document);
  if (delivery.reportId) return reportMail(person, delivery, document);
  const ticket = await readTicket(person.ctx, delivery);
  return ticket ? ticketMail(person, delivery, ticket, document) : 'NOT_VISIBLE';
}

async function ticketMail(person: MailedPerson, delivery: Claimed, ticket: MailedTicket, document: ConfigurationDocument): Promise<Mail> {
  const { ctx, name, email } = person;
  const { services, tenant } = ctx;
  const { desk } = document;
  const quoted = ticket.quoted.map((quote) => ({ ...quote, at: shownTime(quote.at, ctx.locale, person.timeZone ?? desk.timeZone) }));
  const { message, author, isWatched, asksSurvey, code, subject, description, requester, assignee } = ticket;
  const url = desk.portal ? `${desk.portal.replace(/\/$/, '')}/tickets/${publicId('Ticket', delivery.ticketId ?? '')}` : null;
  const from = fromWhat(delivery, isWatched);
  const canEnd = !('kind' in from) || from.kind !== 'NOTIFIED' || !desk.alwaysTold.includes('NOTIFIED');
  const unsubscribe = canEnd ? unsubscribeLink(services, { tenantId: tenant.id, personId: ctx.actor.id, from }) : null;
  const variables = {
    desk: { name: desk.name },
    person: { name },
    ticket: { code, subject, description, requester, assignee, url },
    survey: { url: url && asksSurvey ? `${url}/survey` : null },
    refusal: ticket.refusal,
    unsubscribe: { url: unsubscribe },
    ...{ message, author, quoted },
  };
  const written = await renderInLanguage(ctx, document, delivery.template, variables);
  const attachments = await picturesIn(ctx, delivery, written.html);
  const rendered = withQuestions(withPictures(written, attachments), delivery, ticket, document, ctx.locale);
  const origin = { tenantId: tenant.id, ticketId: delivery.ticketId };
  const thread = makeMessageId(services, { ...origin, deliveryId: null });
  const isWritten = message !== null && (delivery.kind === 'ANSWERED' || delivery.kind === 'MENTIONED');
  const ticketNumber = Number(ticket.code.slice(ticket.code.lastIndexOf('-') + 1));
  return {
    ...rendered,
    subject: rendered.subject.includes(ticket.code) ? rendered.subject : `[${ticket.code}] ${rendered.subject}`,
    messageId: makeMessageId(services, { ...origin, deliveryId: delivery.id }),
    ...{ inReplyTo: thread, references: thread },
    from: { name: desk.name, address: services.mail.from },
    to: email,
    replyTo: makeReplyAddress(services, { tenantId: tenant.id, ticketNumber, personId: ctx.actor.id }),
    headers: headersOf(isWritten, unsubscribe),
    attachments,
  };
}

/** Anyone who watches a ticket leaves that ticket; anybody else gets no more mails of the kind. */
function fromWhat({ kind, ticketId }: Claimed, isWatched: boolean): Unsubscribing['from'] {
  return isWatched && ticketId ? { ticketId } : { kind: kind as NoticeKind };
}

function shownTime(at: string, locale: string, timeZone: string): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
