import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../configuration/configuration.ts';
import type { FieldChange } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { insist, refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { whyNotTouch } from './edit-ticket.ts';
import { checkedFields, filled, isOwed } from './fields.ts';
import { happen } from './happen.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface FillFields extends OnTicket {
  fields: unknown;
}

/** The desk's own fields. What is for agents only is told to agents only, in an event of its own. */
export function fillFields(ctx: Context, input: FillFields): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, desk } = await holdTicket(ctx, input);
    insist(whyNotTouch(ctx.actor, ticket), ['input', 'ticketId']);
    const after = filled(ticket.fields, insistOnOwed(desk, checkedFields(ctx, desk, input.fields)));
    const changes = changesBetween(ticket.fields, after);
    if (changes.length === 0) return ticket;
    ticket.fields = after;
    ticket.touch(ctx.now());
    for (const audience of ['EVERYONE', 'AGENTS'] as const) {
      const told = changes.filter(({ field }) => audienceOf(desk, field) === audience).map((one) => ({ ...one, field: `fields.${one.field}` }));
      if (told.length > 0) happen(ctx, ticket, 'ticket.fields_filled', { audience, changes: told });
    }
    return ticket;
  });
}

function insistOnOwed({ document }: Configuration, given: Record<string, unknown>): Record<string, unknown> {
  const cleared = document.fields.find((field) => isOwed(field) && given[field.key] === null);
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
