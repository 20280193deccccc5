import { createHmac } from 'node:crypto';
import { type ValidationError, validate } from 'class-validator';
import type { Context } from '../context.ts';
import { told } from '../in-languages.ts';
import { type Locale, Refusal, type RefusalPart, textOf } from '../refusal.ts';
import type { Text } from '../registry.ts';
import { acceptedSecrets } from '../secrets.ts';
import { isStorable } from '../text.ts';
import { withoutIdleNulls } from './null-clears.ts';
import type { MutationInput } from './payload.graphql.ts';
import type { UserError } from './user-error.graphql.ts';
import { validationText } from './validation-texts.ts';

export interface Answer<Done> {
  done: Done | null;
  userErrors: UserError[];
}

type Verb<Input, Done> = (ctx: Context, input: Input) => Promise<Done>;

/** Runs a mutation: invalid input and refusals become `userErrors`, and a repeated idempotency key gets the first answer. Keys are stored under the name of the operation. */
export async function answer<Input extends MutationInput, Done extends object>(
  ctx: Context,
  operation: string,
  verb: Verb<Input, Done>,
  input: Input,
): Promise<Answer<Done>> {
  return answering(ctx.locale, input, () => verb({ ...ctx, ...keyed(ctx, operation, input) }, input));
}

/** The same for mutations without a signed-in actor. */
export async function answering<Done>(locale: Locale, input: object, act: () => Promise<Done>): Promise<Answer<Done>> {
  const errors = await validationErrors(locale, input);
  if (errors.length > 0) return { done: null, userErrors: errors };
  try {
    return { done: await act(), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { done: null, userErrors: [error, ...error.others].map((one) => userErrorOf(one, locale)) };
    throw error;
  }
}

function userErrorOf({ code, path, details }: RefusalPart, locale: Locale): UserError {
  return { code, message: textOf(code, locale), path, details: details && detailsIn(locale, details) };
}

/** What details say in all languages is told in one of them: a reason, and the message of each fault. */
function detailsIn(locale: Locale, details: Record<string, unknown>): Record<string, unknown> {
  const { reason, faults } = details;
  return {
    ...details,
    ...(typeof reason === 'object' && reason !== null ? { reason: (reason as Text)[locale] } : {}),
    ...(faults ? { faults: told(locale, faults as { message: Text }[]) } : {}),
  };
}

/** The hash has a key, because a short secret among the input could be guessed from it; the secret before is good too while it is exchanged. */
function keyed({ services }: Context, operation: string, input: MutationInput): Pick<Context, 'idempotency'> {
  const { idempotencyKey } = input;
  if (idempotencyKey == null) return {};
  const { idempotencyKey: _, ...given } = withoutIdleNulls(input) as MutationInput;
  const text = JSON.stringify(given);
  const inputHashes = acceptedSecrets(services).map((secret) => createHmac('sha256', secret).update(text).digest());
  return { idempotency: { operation, key: idempotencyKey, inputHashes } };
}

async function validationErrors(locale: Locale, input: object): Promise<UserError[]> {
  const unstorable = Object.entries(input).filter(([, value]) => !holdsStorable(value));
  // Refused before validation, because a validator throws on lone surrogates.
  if (unstorable.length > 0) return unstorable.map(([name]) => invalid(locale, name, validationText('storable', '', locale)));
  const errors = await validate(input, { forbidUnknownValues: false });
  return errors.map((error) => invalid(locale, error.property, reasonOf(error, locale)));
}

function invalid(locale: Locale, name: string, reason: string | null): UserError {
  return userErrorOf({ code: 'INVALID', path: ['input', name], details: reason ? { reason } : null }, locale);
}

function reasonOf({ property, constraints }: ValidationError, locale: Locale): string | null {
  const [broken] = Object.entries(constraints ?? {});
  return broken ? validationText(broken[0], broken[1].replace(property, ''), locale) : null;
}

function holdsStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  return Array.isArray(value) ? value.every(holdsStorable) : true;
}
