import { calendarFinder } from '../../calendars/calendar-versions.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { change, type FieldChange, refer } from '../../core/event.ts';
import { publicId } from '../../core/ids.ts';

import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import { insert } from '../../database/tracked-rows.ts';
import type { Cover } from '../../entitlements/cover.ts';
import type { OwnTimes } from '../../organizations/own-times.ts';
import type { Fact } from '../../sla/clocks/clock.ts';
import type { OpeningValues } from '../../sla/clocks/opening-values.ts';
import type { Status } from '../../workflows/status.ts';
import { clockModesOf } from '../apply-transition.ts';
import type { TrackedTicket } from '../lock-ticket.ts';
import { countTicket } from '../queue-counters.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import { indexChangedTexts } from '../search/index-texts.ts';
import { calendarsFor, targetsFor } from '../sla/targets.ts';
import { type Ticket, tickets } from '../ticket.ts';
import { timersOf } from '../timers/status-timers.ts';

interface InsertContext {
  configuration: Configuration;
  entitlement: Cover | null;
  ownTimes: OwnTimes | null;
}

/** A new ticket with its code, in the first status, with its clocks and timers. */
export async function insertTicket(
  ctx: Transaction,
  { configuration, entitlement: cover, ownTimes }: InsertContext,
  values: Partial<Ticket>,
): Promise<TrackedTicket> {
  const status = configuration.statuses.find(({ category }) => category === 'NEW') ?? refuse('NOT_FOUND', ['input']);
  const at = ctx.now();
  const ticket = insert(ctx, tickets, {
    ...{ tenantId: ctx.tenant.id, code: await nextCode(ctx), statusId: status.id, statusCategory: status.category, assigneeId: null, occurrences: 1 },
    ...{
      registeredById: ctx.actor.id,
      openedAt: at,
      updatedAt: at,
      watcherIds: [],
      collaboratorIds: [],
      mergedIntoId: null,
      beforeMerge: null,
      mergedCount: 0,
      secretCount: 0,
      closedAt: null,
      refusedAt: null,
      refusalReason: null,
    },
    ...values,
  });
  indexChangedTexts(ctx, ticket, null);
  countTicket(ctx, ticket, true);
  ticket.timers = timersOf(configuration, ticket, at);
  const tracked = { ticket, merged: [], configuration, terms: { cover, ownTimes }, calendars: calendarFinder(configuration.calendarVersions) };
  recordTicketEvent(ctx, tracked, 'ticket.opened', { fact: openingFact(tracked, status), changes: openingChanges(ticket) });
  return tracked;
}

function openingFact({ ticket, configuration, terms }: TrackedTicket, status: Status): Fact {
  const targets = targetsFor(configuration, ticket, terms);
  const modes = clockModesOf(configuration, status);
  const calendars = { ...calendarsFor(configuration, targets) };
  return { kind: 'OPENED', targets, modes, category: status.category, calendars, values: openingValues(ticket) };
}

/** Later events tell how these change, so reports know the ticket from its events alone. */
function openingValues(ticket: Ticket): OpeningValues {
  const { queueId, severityId, priority, nature, channel, assigneeId = null, categoryId = null, qualificationId = null } = ticket;
  const { organizationId = null, entitlementId = null, requestTypeId = null } = ticket;
  return { queueId, severityId, priority, nature, channel, assigneeId, categoryId, qualificationId, organizationId, entitlementId, requestTypeId };
}

function openingChanges({ followUpOfId, requestTypeId }: Ticket): FieldChange[] {
  return [
    ...(followUpOfId ? [change('followUpOf', null, refer('Ticket', followUpOfId))] : []),
    ...(requestTypeId ? [change('requestType', null, publicId('RequestType', requestTypeId))] : []),
  ];
}

/** Codes are numbered per tenant without gaps: the counter is locked until the commit, and a rollback returns the number. */
async function nextCode(ctx: Transaction): Promise<string> {
  const text = 'update ticket_counter set last_number = last_number + 1 where tenant_id = $1 returning last_number';
  const [counter] = await ctx.query({ name: 'number', text, values: [ctx.tenant.id] });
  return `${ctx.tenant.codePrefix}-${String(counter?.rows[0]?.last_number).padStart(6, '0')}`;
}
