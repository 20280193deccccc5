import { filled } from '../../core/in-languages.ts';
import { type FoundFault, fault } from '../configuration-fault.ts';
import type { ConfigurationDocument } from '../document.ts';
import { specialTexts } from '../fault-texts.ts';
import type { CustomFieldDefinition, FormCondition, FormFieldDefinition } from './form-document.ts';

/** What keeps forms from being filled in: a field twice, and conditions that nothing can meet. Unknown keys are found with the others. */
export function faultsOfRequestTypes({ requestTypes, fields }: ConfigurationDocument): FoundFault[] {
  return requestTypes.flatMap(({ fields: form, checklist, entitlementTypes }, at) => [
    ...twice(form.map(({ field }) => field)).map((index) => fault('TWICE', 'requestTypes', at, 'fields', index, 'field')),
    ...twice(checklist).map((index) => fault('TWICE', 'requestTypes', at, 'checklist', index)),
    ...twice(entitlementTypes).map((index) => fault('TWICE', 'requestTypes', at, 'entitlementTypes', index)),
    ...form.flatMap((asked, index) =>
      faultsOfConditions(form.slice(0, index), asked, fields).map(({ path, ...more }) => ({
        ...more,
        path: ['requestTypes', `${at}`, 'fields', `${index}`, ...path],
      })),
    ),
  ]);
}

function twice(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

function faultsOfConditions(before: readonly FormFieldDefinition[], asked: FormFieldDefinition, fields: readonly CustomFieldDefinition[]): FoundFault[] {
  return (['shownWhen', 'requiredWhen'] as const).flatMap((name) => {
    const condition = asked[name];
    return condition
      ? faultsOfCondition(
          condition,
          name,
          fields.filter(({ key }) => before.some(({ field }) => field === key)),
        )
      : [];
  });
}

/** A field depends only on those before it, so that none depends on itself. */
function faultsOfCondition({ field, is }: FormCondition, name: string, before: readonly CustomFieldDefinition[]): FoundFault[] {
  const usable = before.filter(({ type }) => type === 'CHOICE' || type === 'BOOLEAN');
  const asked = usable.find(({ key }) => key === field);
  if (!asked)
    return [{ ...fault('UNKNOWN_KEY', name, 'field'), message: filled(specialTexts.noChoiceBefore, { field }), allowed: usable.map(({ key }) => key) }];
  const values = asked.type === 'BOOLEAN' ? ['true', 'false'] : (asked.options ?? []).map(({ key }) => key);
  return is.flatMap((value, index) =>
    values.includes(value) ? [] : [{ ...fault('UNKNOWN_KEY', name, 'is', index), message: filled(specialTexts.neverThat, { field, value }), allowed: values }],
  );
}
