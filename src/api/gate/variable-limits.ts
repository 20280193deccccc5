import { type AppError, type ArgumentPath, appError } from '../../core/app-error.ts';
import { limits } from './limits.ts';

/**
 * Why the variables are refused before anybody reads them: a value that nests deeply overflows the stack of whoever walks down it, also that of PostgreSQL,
 * and each unknown key of an object is an error that quotes the whole object.
 */
export function whyNotVariables(given: unknown): AppError | null {
  return whyNotBelow(given, []);
}

function whyNotBelow(value: unknown, path: ArgumentPath): AppError | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > limits.maxVariableDepth) return refused('valueDepth', 'levels below one another', limits.maxVariableDepth, path);
  if (Array.isArray(value)) return firstOf(value.entries(), path);
  const entries = Object.entries(value);
  if (entries.length > limits.maxVariableKeys) return refused('valueKeys', 'keys in one object', limits.maxVariableKeys, path);
  return firstOf(entries, path);
}

function firstOf(entries: Iterable<[string | number, unknown]>, path: ArgumentPath): AppError | null {
  for (const [name, value] of entries) {
    if (typeof value !== 'object' || value === null) continue;
    const whyNot = whyNotBelow(value, [...path, name]);
    if (whyNot) return whyNot;
  }
  return null;
}

function refused(limitName: 'valueDepth' | 'valueKeys', what: string, limit: number, path: ArgumentPath): AppError {
  return appError('BAD_USER_INPUT', `A variable may have at most ${limit} ${what}.`, { limit, limitName, path, http: { status: 400 } });
}
