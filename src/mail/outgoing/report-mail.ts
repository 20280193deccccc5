import type { ConfigurationDocument } from '../../configuration/document.ts';
import { may } from '../../core/actor.ts';
import { AppError } from '../../core/app-error.ts';
import { csvChunks } from '../../reports/report-csv.ts';
import { readScheduledReport } from '../../reports/saved/scheduled-report.ts';
import { makeMessageId } from '../message-id.ts';
import type { Claimed } from './claim-deliveries.ts';
import { headersOf } from './headers.ts';
import type { Mail } from './mailer.ts';
import type { MailedPerson } from './people-of.ts';
import { renderInLanguage } from './render-in-language.ts';
import { unsubscribeLink } from './unsubscribe-link.ts';

/** A saved report, with the numbers and the rights that its owner has now. */
export async function reportMail({ ctx, name, email }: MailedPerson, delivery: Claimed, { desk, ...document }: ConfigurationDocument): Promise<Mail | string> {
  const { services, tenant, locale } = ctx;
  const { reportId, principalId, reportDueAt } = delivery;
  if (!may(ctx.actor, 'ticket:read_all') || !reportId || !principalId || !reportDueAt) return 'NOT_VISIBLE';
  const asked = { id: reportId, ownerId: principalId, due: new Date(reportDueAt) };
  const scheduled = await readScheduledReport(ctx, asked).catch(refusalOf);
  if (scheduled === null) return 'NOT_VISIBLE';
  if (typeof scheduled === 'string') return scheduled;
  const day = (at: Date) => at.toLocaleDateString(locale, { dateStyle: 'medium', timeZone: scheduled.zone });
  const unsubscribe = unsubscribeLink(services, { tenantId: tenant.id, personId: ctx.actor.id, from: { reportId } });
  const variables = {
    ...{ desk: { name: desk.name }, person: { name }, unsubscribe: { url: unsubscribe } },
    report: { name: scheduled.name, first: day(scheduled.from), last: day(new Date(scheduled.to.getTime() - 1)) },
  };
  const rendered = await renderInLanguage(ctx, { desk, ...document }, delivery.template, variables);
  const messageId = makeMessageId(services, { tenantId: tenant.id, ticketId: null, deliveryId: delivery.id });
  const attachments = [{ filename: 'report.csv', content: [...csvChunks(scheduled.report)].join(''), contentType: 'text/csv; charset=utf-8' }];
  const from = { name: desk.name, address: services.mail.from };
  return { ...rendered, messageId, from, to: email, headers: headersOf(false, unsubscribe), attachments };
}

/** What `report` would refuse now, such as for a custom field that is gone, is not tried again. */
function refusalOf(error: unknown): string {
  const code = error instanceof AppError ? String(error.extensions.code) : null;
  if (code !== 'BAD_USER_INPUT' && code !== 'COST_EXCEEDED') throw error;
  return code;
}
