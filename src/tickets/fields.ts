import { dateOf } from '../calendars/time/local.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { ConfigurationDocument } from '../configuration/document.ts';
import { may } from '../platform/actor.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';

type Field = ConfigurationDocument['fields'][number];

const mostCharacters = 5_000;

/** Values of the desk's own fields, each of its type; `null` clears one (crm E1). */
export function checkedFields(ctx: Writing, { document }: Configuration, given: Record<string, unknown>, { isNew = false } = {}): Record<string, unknown> {
  for (const [key, value] of Object.entries(given)) insistOnField(ctx, document.fields, key, value);
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const missing = isNew ? document.fields.find(({ key, required, audience }) => required && audience === 'EVERYONE' && values[key] === undefined) : undefined;
  if (missing) refuse('FIELD_REQUIRED', ['input', 'fields', missing.key]);
  return values;
}

function insistOnField({ actor }: Writing, fields: readonly Field[], key: string, value: unknown): void {
  const field = fields.find((field) => field.key === key);
  if (!field || (field.audience === 'AGENTS' && !may(actor, 'ticket:work'))) refuse('NOT_FOUND', ['input', 'fields', key]);
  if (value !== null && !isOfType(field, value)) refuse('INVALID', ['input', 'fields', key], { type: field.type });
}

function isOfType({ type, options = [] }: Field, value: unknown): boolean {
  switch (type) {
    case 'TEXT':
      return typeof value === 'string' && value.length <= mostCharacters && !value.includes('\0') && value.isWellFormed();
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
