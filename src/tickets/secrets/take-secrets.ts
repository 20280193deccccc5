import type { Configuration } from '../../configuration/configuration.ts';
import { newId, publicId, readId } from '../../core/ids.ts';
import { labelIn } from '../../core/labels.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { GivenSecret } from './keep-secrets.ts';

type Values = Record<string, unknown>;

interface Taken {
  /** The values of all custom fields, with the public id of its secret as the value of each field of the type `SECRET`. */
  values: Values;
  secrets: GivenSecret[];
}

/** Takes the secrets out of custom fields. A field that is given with the id that it has stays as it is. */
export function takeSecrets(ctx: Transaction, { document }: Configuration, given: Values, before: Readonly<Values> = {}): Taken {
  const secrets = document.fields.flatMap(({ key, type, label, audience }): GivenSecret[] => {
    const value = given[key];
    if (type !== 'SECRET' || typeof value !== 'string' || value === before[key]) return [];
    const labels = typeof label === 'string' ? { [ctx.tenant.locale]: label } : label;
    return [{ id: newId(ctx.now()), fieldKey: key, label: labelIn(labels, null, ctx.locale, ctx.tenant.locale), audience, value }];
  });
  return { values: { ...given, ...Object.fromEntries(secrets.map(({ fieldKey, id }) => [fieldKey, publicId('Secret', id)])) }, secrets };
}

/** The ids of the secrets that fields no longer have. */
export function replacedIn({ document }: Configuration, before: Readonly<Values>, after: Readonly<Values>): string[] {
  const changed = document.fields.filter(({ key, type }) => type === 'SECRET' && typeof before[key] === 'string' && before[key] !== after[key]);
  return changed.flatMap(({ key }) => readId(String(before[key]), 'Secret') ?? []);
}
