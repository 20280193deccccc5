import { z } from 'zod';
import { isEmailAddress } from '../core/email-address.ts';
import { fitsOneLine, hasMoreCharacters, isBlank, isStorable } from '../core/text.ts';

/** Values stand in JSON objects under such keys, and every object of JavaScript has a `constructor`, ours and those of clients. */
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, 'A key has lower-case letters, digits and underscores, and begins with a letter.')
  .regex(/^(?!constructor$)/, 'The key constructor cannot be used.');
export const text = (most: number) =>
  z
    .string()
    .trim()
    .check(({ value, issues }) => {
      const issue = { input: value, origin: 'string' } as const;
      if (hasMoreCharacters(value, most)) issues.push({ ...issue, code: 'too_big', maximum: most, message: `This text has more than ${most} characters.` });
      else if (isBlank(value)) issues.push({ ...issue, code: 'too_small', minimum: 1, message: 'This text shows nothing.' });
    })
    .refine(isStorable, 'This text contains a NUL byte or a lone surrogate.');
export const line = (most: number) => text(most).refine(fitsOneLine, 'This text has control signs, line ends or signs that change the direction of writing.');
export const shortText = line(200);
/** In the tenant's language, or in several languages. */
export const label = z.union([
  shortText,
  z.partialRecord(z.enum(['es', 'en', 'pt']), shortText).refine((labels) => Object.keys(labels).length > 0, 'It has no text.'),
]);
export const address = z.string().max(254, { abort: true }).refine(isEmailAddress, 'This is no email address.').toLowerCase();

export const zone = z.string().min(1).max(64);
export const locale = z.enum(['es', 'en', 'pt']);
