import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../../configuration/configuration.ts';
import { formOf, missingFields } from '../../configuration/request-types/forms.ts';
import type { Context } from '../../core/context.ts';
import { change, type FieldChange } from '../../core/event.ts';
import { insist, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { whyNotEdit } from '../edit-ticket.ts';
import { lockTicket, type TicketReference, type TrackedTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import { keepSecrets, wipeReplaced } from '../secrets/keep-secrets.ts';
import { replacedIn, takeSecrets } from '../secrets/take-secrets.ts';
import type { Ticket } from '../ticket.ts';
import { checkedCustomFields, isRequired, mergedValues } from './custom-fields.ts';

export interface SetCustomFields extends TicketReference {
  customFields: unknown;
}

/** Sets custom fields; changes of those for agents only are recorded in an event of their own, for agents. */
export function setCustomFields(ctx: Context, input: SetCustomFields): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    insist(whyNotEdit(ctx.actor, locked.ticket), ['input', 'ticketId']);
    return setCustomFieldsOf(ctx, locked, input.customFields);
  });
}

/** The same of a ticket that is locked, by somebody who may. */
export async function setCustomFieldsOf(ctx: Transaction, locked: TrackedTicket, customFields: unknown): Promise<Ticket> {
  const { ticket, configuration } = locked;
  const given = insistOnRequired(configuration, checkedCustomFields(ctx, configuration, customFields));
  const { values, secrets } = takeSecrets(ctx, configuration, given, ticket.customFields);
  const after = mergedValues(ticket.customFields, values);
  insistOnForm(configuration, ticket, given, after);
  const changes = changesBetween(ticket.customFields, after);
  if (changes.length === 0) return ticket;
  wipeReplaced(ctx, locked, replacedIn(configuration, ticket.customFields, after));
  await keepSecrets(ctx, locked, secrets, ['input', 'customFields']);
  ticket.customFields = after;
  ticket.touch(ctx.now());
  for (const audience of ['EVERYONE', 'AGENTS'] as const) {
    const visible = changes.filter(({ field }) => audienceOf(configuration, field) === audience).map((one) => ({ ...one, field: `customFields.${one.field}` }));
    if (visible.length > 0) recordTicketEvent(ctx, locked, 'ticket.custom_fields_set', { audience, changes: visible });
  }
  return ticket;
}

function insistOnRequired({ document }: Configuration, given: Record<string, unknown>): Record<string, unknown> {
  const cleared = document.fields.find((field) => isRequired(field) && given[field.key] === null);
  if (cleared) refuse('FIELD_REQUIRED', ['input', 'customFields', cleared.key]);
  return given;
}

/** What the form of its request type requires is not cleared either. */
function insistOnForm(
  { requestTypes, document }: Configuration,
  { requestTypeId }: Ticket,
  given: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  const requestType = requestTypes.find(({ id }) => id === requestTypeId);
  const cleared = requestType && missingFields(formOf(requestType.form, document.fields, true), after).find((key) => given[key] === null);
  if (cleared) refuse('FIELD_REQUIRED', ['input', 'customFields', cleared]);
}

function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => !isDeepStrictEqual(before[key], after[key])).map((key) => change(key, before[key] ?? null, after[key] ?? null));
}

function audienceOf({ document }: Configuration, key: string): 'EVERYONE' | 'AGENTS' {
  return document.fields.find((field) => field.key === key)?.audience ?? 'AGENTS';
}
