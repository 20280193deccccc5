import { dateOf } from '../../calendars/time/local.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import type { ConfigurationDocument } from '../../configuration/document.ts';
import { may } from '../../core/actor.ts';
import { reasonTexts } from '../../core/reason-texts.ts';
import { refuse, refuseValue } from '../../core/refusal.ts';
import { hasMoreCharacters, isBlank, isStorable } from '../../core/text.ts';
import type { Transaction } from '../../core/transaction.ts';
import { insistOnKnownKeys } from '../../core/unknown-keys.ts';
import type { OpenTicket } from '../opening/open-ticket-input.ts';

export type CustomFieldDefinition = ConfigurationDocument['fields'][number];

const mostCharacters = 5_000;

type Values = Record<string, unknown>;

/** The custom fields of a new ticket: each value is of its type, and none that everybody must fill in is missing (crm E1). */
/** What comes in without a form may lack what is required. */
export function customFieldsAtOpening(
  ctx: Transaction,
  configuration: Configuration,
  { customFields: given, ofDesk }: Pick<OpenTicket, 'customFields' | 'ofDesk'>,
): Values {
  const values = mergedValues({}, checkedCustomFields(ctx, configuration, given ?? {}));
  const missing = configuration.document.fields.filter((field) => isRequired(field) && values[field.key] === undefined).map(({ key }) => key);
  if (missing[0] && !ofDesk) refuse('FIELD_REQUIRED', ['input', 'customFields', missing[0]], { missing });
  return values;
}

/** Values that are of their types; `null` clears a field, and so does a text that shows nothing. */
export function checkedCustomFields(ctx: Transaction, { document }: Configuration, given: unknown): Values {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuseValue(['input', 'customFields'], 'fieldsByKey');
  const fields = document.fields.filter(({ audience }) => audience === 'EVERYONE' || may(ctx.actor, 'ticket:work'));
  insistOnKnownKeys(
    Object.keys(given),
    fields.map(({ key }) => key),
    ['input', 'customFields'],
  );
  for (const field of fields) insistOnType(field, (given as Values)[field.key]);
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, typeof value === 'string' && isBlank(value) ? null : value]));
}

/** The values that say something, of fields that were empty before. */
export function withoutBlanks(given: Readonly<Values>): Values {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value != null && !(typeof value === 'string' && isBlank(value))));
}

export function mergedValues(before: Readonly<Values>, given: Values): Values {
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== null));
}

/** A field that requesters must fill in is never cleared. */
export function isRequired({ required, audience }: CustomFieldDefinition): boolean {
  return required && audience === 'EVERYONE';
}

function insistOnType(field: CustomFieldDefinition, value: unknown): void {
  if (value == null || isOfType(field, value)) return;
  refuse('INVALID', ['input', 'customFields', field.key], whatTypeAsks(field));
}

/** The details of the refusal of a value of another type. */
export function whatTypeAsks({ type, options = [] }: CustomFieldDefinition): Record<string, unknown> {
  const reason = reasonTexts[type === 'SECRET' ? 'TEXT' : type];
  return { type, reason, ...(type === 'CHOICE' ? { allowed: options.map(({ key }) => key) } : {}) };
}

export function isOfType({ type, options = [] }: CustomFieldDefinition, value: unknown): boolean {
  switch (type) {
    case 'TEXT':
    case 'SECRET':
      return typeof value === 'string' && isStorable(value) && !hasMoreCharacters(value, mostCharacters);
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE':
      return typeof value === 'string' && dateOf(value) !== null;
    case 'CHOICE':
      return options.some(({ key }) => key === value);
  }
}
