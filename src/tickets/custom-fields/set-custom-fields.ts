import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../../configuration/configuration.ts';
import type { Context } from '../../core/context.ts';
import type { FieldChange } from '../../core/feed.ts';
import { insist, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { change } from '../apply-transition.ts';
import { whyNotTouch } from '../edit-ticket.ts';
import { lockTicket, type TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { checkedCustomFields, isRequired, mergedValues } from './custom-fields.ts';

export interface SetCustomFields extends TicketReference {
  fields: unknown;
}

/** The desk's own fields. What is for agents only is told to agents only, in an event of its own. */
export function setCustomFields(ctx: Context, input: SetCustomFields): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, configuration } = await lockTicket(ctx, input);
    insist(whyNotTouch(ctx.actor, ticket), ['input', 'ticketId']);
    const after = mergedValues(ticket.fields, insistOnRequired(configuration, checkedCustomFields(ctx, configuration, input.fields)));
    const changes = changesBetween(ticket.fields, after);
    if (changes.length === 0) return ticket;
    ticket.fields = after;
    ticket.touch(ctx.now());
    for (const audience of ['EVERYONE', 'AGENTS'] as const) {
      const told = changes.filter(({ field }) => audienceOf(configuration, field) === audience).map((one) => ({ ...one, field: `fields.${one.field}` }));
      if (told.length > 0) recordTicketEvent(ctx, ticket, 'ticket.fields_filled', { audience, changes: told });
    }
    return ticket;
  });
}

function insistOnRequired({ document }: Configuration, given: Record<string, unknown>): Record<string, unknown> {
  const cleared = document.fields.find((field) => isRequired(field) && given[field.key] === null);
  if (cleared) refuse('FIELD_REQUIRED', ['input', 'fields', cleared.key]);
  return given;
}

function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => !isDeepStrictEqual(before[key], after[key])).map((key) => change(key, before[key] ?? null, after[key] ?? null));
}

function audienceOf({ document }: Configuration, key: string): 'EVERYONE' | 'AGENTS' {
  return document.fields.find((field) => field.key === key)?.audience ?? 'AGENTS';
}
