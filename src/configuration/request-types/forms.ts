import { type Actor, may } from '../../core/actor.ts';
import type { CustomFieldDefinition, FormCondition, FormFieldDefinition } from './form-document.ts';

/** A field of a form with the custom field that it asks for. */
export interface AskedField extends FormFieldDefinition {
  definition: CustomFieldDefinition;
}

type Values = Readonly<Record<string, unknown>>;

/** Those who work on tickets, and admins, see every request type; what requesters see, each type says. */
export function seesEveryRequestType(actor: Pick<Actor, 'permissions'>): boolean {
  return may(actor, 'ticket:work') || may(actor, 'ticket:read_all') || may(actor, 'tenant:admin');
}

/** The fields of a form in order, followed by those that the desk requires of every ticket; those for agents only for agents. */
export function formOf(form: readonly FormFieldDefinition[], definitions: readonly CustomFieldDefinition[], isForAgent: boolean): AskedField[] {
  const listed = form.flatMap((asked) => definitions.filter(({ key }) => key === asked.field).map((definition) => ({ ...asked, definition })));
  const others = definitions.filter((definition) => isAlwaysRequired(definition) && !form.some(({ field }) => field === definition.key));
  const asked = [...listed, ...others.map((definition) => ({ field: definition.key, required: true, definition }))];
  return asked
    .filter(({ definition }) => isForAgent || (definition.audience ?? 'EVERYONE') === 'EVERYONE')
    .map((one) => ({ ...one, required: one.required === true || isAlwaysRequired(one.definition) }));
}

function isAlwaysRequired({ required, audience }: CustomFieldDefinition): boolean {
  return required === true && (audience ?? 'EVERYONE') === 'EVERYONE';
}

/** A condition is met by a field that is shown itself; fields stand after those that they depend on. */
export function shownFields(form: readonly AskedField[], values: Values): AskedField[] {
  const shown: AskedField[] = [];
  for (const asked of form) if (!asked.shownWhen || isMet(asked.shownWhen, shown, values)) shown.push(asked);
  return shown;
}

/** The shown fields that must have a value and have none. */
export function missingFields(form: readonly AskedField[], values: Values): string[] {
  const shown = shownFields(form, values);
  const isWanted = ({ required, requiredWhen }: AskedField) => required || (requiredWhen !== undefined && isMet(requiredWhen, shown, values));
  return shown.filter((asked) => isWanted(asked) && values[asked.field] == null).map(({ field }) => field);
}

function isMet({ field, is }: FormCondition, shown: readonly AskedField[], values: Values): boolean {
  return values[field] != null && is.includes(String(values[field])) && shown.some((one) => one.field === field);
}
