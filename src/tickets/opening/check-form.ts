import type { Configuration } from '../../configuration/configuration.ts';
import { type AskedField, formOf, missingFields, shownFields } from '../../configuration/request-types/forms.ts';
import type { RequestType } from '../../configuration/request-types/request-type.ts';
import { may } from '../../core/actor.ts';
import { insistOnNone, type RefusalPart, refuseValue } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import { checkedAnswers } from '../checklist/checklist.ts';
import { customFieldsAtOpening, isOfType, whatTypeAsks, withoutBlanks } from '../custom-fields/custom-fields.ts';
import type { OpenTicket } from './open-ticket-input.ts';

interface Answers {
  customFields: Record<string, unknown>;
  checklist: Record<string, boolean>;
}

/** The values of custom fields and the answers to the checklist, as the form of the request type asks for them, or else the desk. */
export function answersTo(ctx: Transaction, configuration: Configuration, input: OpenTicket, requestType: RequestType | null): Answers {
  const checklist = checkedAnswers(configuration, input.checklist);
  if (!requestType) return { customFields: customFieldsAtOpening(ctx, configuration, input), checklist };
  const given = input.customFields ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) refuseValue(['input', 'customFields'], 'fieldsByKey');
  const form = formOf(requestType.form, configuration.document.fields, may(ctx.actor, 'ticket:work'));
  const values = withoutBlanks(given as Record<string, unknown>);
  insistOnNone([...faultsOfValues(form, values), ...faultsOfChecklist(requestType, checklist)]);
  return { customFields: values, checklist };
}

/** All that keeps the values from meeting the form; a field whose value is wrong is not missing. */
function faultsOfValues(form: readonly AskedField[], values: Record<string, unknown>): RefusalPart[] {
  const allowed = form.map(({ field }) => field);
  const shown = shownFields(form, values);
  const faults = Object.entries(values).flatMap(([key, value]): RefusalPart[] => {
    const asked = form.find(({ field }) => field === key);
    if (!asked) return [part('NOT_FOUND', key, { unknown: [key], allowed })];
    if (!shown.includes(asked)) return [part('FIELD_HIDDEN', key, null)];
    return isOfType(asked.definition, value) ? [] : [part('INVALID', key, whatTypeAsks(asked.definition))];
  });
  return [...faults, ...missingFields(form, values).map((key) => part('FIELD_REQUIRED', key, null))];
}

function part(code: RefusalPart['code'], key: string, details: RefusalPart['details']): RefusalPart {
  return { code, path: ['input', 'customFields', key], details };
}

function faultsOfChecklist({ checklist }: RequestType, answers: Readonly<Record<string, boolean>>): RefusalPart[] {
  return checklist.filter((key) => answers[key] !== true).map((key) => ({ code: 'CHECKLIST_INCOMPLETE', path: ['input', 'checklist', key], details: null }));
}
