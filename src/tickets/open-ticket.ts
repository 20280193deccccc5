import { attach } from '../attachments/attach.ts';
import { checkedLinks } from '../attachments/web-link.ts';
import { priorityOf } from '../classification/priority.ts';
import { impactOf, urgencyOf } from '../classification/thresholds.ts';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { followAssignment } from './assign-to.ts';
import { applyEffects } from './effects.ts';
import { trackTicket } from './lock-ticket.ts';
import { assignToNextAvailable } from './next-available.ts';
import { endSuggestionBefore } from './opening/end-suggestion.ts';
import { insertTicket } from './opening/insert-ticket.ts';
import { type Intake, readIntake } from './opening/intake.ts';
import type { OpenTicket } from './opening/open-ticket-input.ts';
import { repeatAlert } from './opening/repeat-alert.ts';
import { keepSecrets } from './secrets/keep-secrets.ts';
import { takeSecrets } from './secrets/take-secrets.ts';
import type { Ticket } from './ticket.ts';

/** A new ticket; a repeated alert counts as another occurrence of the ticket that is open for it (servicedesk G1). */
export function openTicket(ctx: Context, input: OpenTicket): Promise<Ticket> {
  return transact(ctx, (ctx) => openTicketIn(ctx, input));
}

/** The same within a transaction that changes more. */
export async function openTicketIn(ctx: Transaction, input: OpenTicket): Promise<Ticket> {
  const intake = await readIntake(ctx, input);
  if ('repeated' in intake) return repeatAlert(ctx, await trackTicket(ctx, intake.repeated), input);
  const { values: customFields, secrets } = takeSecrets(ctx, intake.configuration, intake.customFields);
  const tracked = await insertTicket(ctx, intake, valuesOf(ctx, input, { ...intake, customFields }));
  await keepSecrets(ctx, tracked, secrets, ['input', 'customFields']);
  attach(ctx, input, intake.uploads, { ticket: tracked.ticket.id });
  endSuggestionBefore(ctx, input, intake.suggestion, tracked.ticket.id);
  applyEffects(ctx, tracked, intake.configuration.document.desk.onOpening ?? []);
  if (tracked.ticket.assigneeId) followAssignment(ctx, tracked);
  await assignToNextAvailable(ctx, tracked);
  return tracked.ticket;
}

function valuesOf(ctx: Transaction, input: OpenTicket, intake: Intake) {
  const { configuration, severity, category, queue, requesterId, creatorId, organizationId, entitlement, isUncovered, followUpOfId, customFields, checklist } =
    intake;
  const { requestType } = intake;
  const { desk, priorityMatrix } = configuration.document;
  const impact = input.impact ?? impactOf(input.affectedUsers, desk);
  const urgency = input.urgency ?? urgencyOf(input.neededBy, ctx.now(), desk);
  return {
    id: newId(ctx.now()),
    subject: input.subject,
    description: input.description,
    nature: input.nature ?? requestType?.nature ?? 'INCIDENT',
    requestTypeId: requestType?.id ?? null,
    channel: input.channel ?? (ctx.actor.kind === 'API_KEY' ? 'API' : 'PORTAL'),
    impact,
    urgency,
    priority: input.priority ?? priorityOf(impact, urgency, priorityMatrix),
    isPriorityGiven: input.priority != null,
    effort: input.effort ?? null,
    severityId: severity.id,
    categoryId: category?.id ?? null,
    queueId: queue.id,
    requesterId,
    creatorId,
    organizationId,
    department: input.department ?? null,
    neededBy: input.neededBy ?? null,
    affectedUsers: input.affectedUsers ?? null,
    environment: input.environment ?? null,
    entitlementId: entitlement?.id ?? null,
    isUncovered,
    isInternal: intake.isInternal && may(ctx.actor, 'ticket:work'),
    contactPhone: input.contactPhone ?? null,
    contactEmail: input.contactEmail ?? null,
    deduplicationKey: input.deduplicationKey ?? null,
    followUpOfId,
    customFields,
    checklist,
    links: checkedLinks(input),
  } as const;
}
