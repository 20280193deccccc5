import { z } from 'zod';
import { isEmailAddress } from '../core/email-address.ts';
import { locales } from '../core/registry.ts';
import { fitsOneLine, hasMoreCharacters, isBlank, isStorable } from '../core/text.ts';
import { toldBy } from './schema-texts.ts';

/** Values stand in JSON objects under such keys, and every object of JavaScript has a `constructor`, ours and those of clients. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, toldBy('key'))
  .regex(/^(?!constructor$)/, toldBy('keyConstructor'));
export const text = (most: number) =>
  z
    .string()
    .trim()
    .check(({ value, issues }) => {
      const issue = { input: value, origin: 'string' } as const;
      if (hasMoreCharacters(value, most)) issues.push({ ...issue, code: 'too_big', maximum: most });
      else if (isBlank(value)) issues.push({ ...issue, code: 'too_small', minimum: 1, message: toldBy('showsNothing') });
    })
    .refine(isStorable, toldBy('storable'));
export const line = (most: number) => text(most).refine(fitsOneLine, toldBy('oneLine'));
export const shortText = line(200);
/** In the tenant's language, or in several languages. */
export const label = z.union([shortText, z.partialRecord(z.enum(locales), shortText).refine((labels) => Object.keys(labels).length > 0, toldBy('noText'))]);
export const address = z.string().max(254, { abort: true }).refine(isEmailAddress, toldBy('address')).toLowerCase();

export const zone = z.string().min(1).max(64);
export const locale = z.enum(locales);
