import { z } from 'zod';

const noNumber = { error: ({ code }: { code?: string | undefined }) => (code === 'invalid_type' ? 'must be a whole number' : undefined) };

/** A setting that is a whole number. */
export const wholeNumber = z.coerce.number(noNumber).int('must be a whole number');
