import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { AppError, type ForbiddenReason, forbiddenReasons } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import type { Locale } from '../../core/registry.ts';
import { allowedFor, withUnknownTogether } from './allowed-keys.ts';
import { argumentPathOf } from './argument-path.ts';
import { causeOf, codeOf, type Failure, isTooDeep } from './code-of.ts';
import { limits } from './limits.ts';
import { sanitize } from './sanitize.ts';
import type { Variables } from './variables.ts';

export interface Masking {
  requestId: string;
  /** English where it is not known. */
  locale?: Locale | undefined;
  log: { error(entry: object): void };
  /** As the client sent them. */
  variables?: Variables | null | undefined;
  /** For suggestions and what is allowed; null for a caller without a credential. */
  schema?: GraphQLSchema | null | undefined;
}

const internalMessages: readonly string[] = Object.values(errorTexts.ours);
const tooDeepMessage = 'The document nests too deeply.';
const maxLocations = 3;
const maxPathLength = 400;

/** The errors as a client may see them; internal errors are logged in full, once. Masking twice changes nothing. */
export function maskErrors(failures: readonly Failure[], masking: Masking): GraphQLFormattedError[] {
  logOurFaults(failures, masking);
  const together = withUnknownTogether(failures, (failure) => argumentPathOf(failure, masking.variables ?? {}));
  const masked = together.slice(0, limits.maxErrors).map(([failure, unknown]) => mask(failure, unknown, masking));
  while (masked.length > 1 && Buffer.byteLength(JSON.stringify(masked)) >= limits.maxErrorBytes) masked.pop();
  return masked;
}

function mask(failure: Failure, unknown: string[], { requestId, locale = 'en', variables, schema }: Masking): GraphQLFormattedError {
  if (isMasked(failure)) return failure;
  const code = codeOf(failure);
  if (code === 'INTERNAL') return { message: errorTexts.ours[locale], ...locationOf(failure), extensions: { code, requestId } };
  const message = isTooDeep(failure) ? tooDeepMessage : sanitize(messageIn(locale, failure), Boolean(schema));
  const allowed = schema ? allowedFor(failure, schema) : undefined;
  const keys = { ...(unknown.length > 0 && { unknown }), ...(allowed && { allowed }) };
  return { message, ...locationOf(failure), extensions: { code, ...publicExtensionsOf(failure, variables), ...keys } };
}

function messageIn(locale: Locale, failure: Failure): string {
  const cause = causeOf(failure);
  return (cause instanceof AppError && cause.text?.[locale]) || failure.message;
}

/** The same error on a hundred rows is logged once, and the number of entries per request is limited. */
function logOurFaults(failures: readonly Failure[], { log, requestId }: Masking): void {
  const faults = failures.filter((failure) => codeOf(failure) === 'INTERNAL' && !isMasked(failure));
  const causes = new Map<Failure, Failure>();
  for (const fault of faults) if (!causes.has(causeOf(fault))) causes.set(causeOf(fault), fault);
  for (const [err, { path }] of [...causes].slice(0, limits.maxErrors)) log.error({ err, requestId, path });
}

function isMasked(failure: Failure): boolean {
  return !(failure instanceof Error) && internalMessages.includes(failure.message) && failure.extensions?.code === 'INTERNAL';
}

function locationOf({ locations, path }: Failure): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  const isShort = path !== undefined && JSON.stringify(path).length <= maxPathLength;
  return { ...(locations?.length && { locations: locations.slice(0, maxLocations) }), ...(isShort && { path }) };
}

function publicExtensionsOf(failure: Failure, variables: Masking['variables']): Record<string, unknown> {
  const { extensions = {} } = failure;
  const numbers = ['retryAfterMs', 'requested', 'limit'].map((key) => [key, extensions[key]]);
  const name = typeof extensions.limitName === 'string' ? [['limitName', extensions.limitName]] : [];
  const cursor = extensions.code === 'CURSOR_EXPIRED' ? [['cursor', extensions.cursor]] : [];
  const reason = forbiddenReasons.includes(extensions.reason as ForbiddenReason) ? [['reason', extensions.reason]] : [];
  const permission = extensions.code === 'FORBIDDEN' && extensions.permission !== undefined ? [['permission', extensions.permission]] : [];
  const path = argumentPathOf(failure, variables ?? {});
  const argument = path && JSON.stringify(path).length <= maxPathLength ? [['path', path]] : [];
  return Object.fromEntries([...numbers.filter(([, value]) => Number.isFinite(value)), ...name, ...cursor, ...reason, ...permission, ...argument]);
}
