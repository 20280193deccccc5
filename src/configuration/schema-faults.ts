import type { z } from 'zod';
import type { ConfigurationFault } from './configuration-fault.ts';
import { configurationDocument } from './document.ts';
import { keysInSchema } from './keys-in-schema.ts';
import { valueAt } from './with-allowed.ts';

type Issue = z.core.$ZodIssue;

const codes: Partial<Record<Issue['code'], string>> = {
  invalid_type: 'WRONG_TYPE',
  invalid_format: 'WRONG_FORMAT',
  invalid_value: 'WRONG_VALUE',
  invalid_union: 'WRONG_VALUE',
  custom: 'WRONG_FORMAT',
};

/** Translates schema issues into configuration faults. */
export function schemaFaults(issues: readonly Issue[], given: unknown): ConfigurationFault[] {
  return issues.flatMap((issue) => faultsOf(issue, given, []));
}

function faultsOf(issue: Issue, given: unknown, above: readonly PropertyKey[]): ConfigurationFault[] {
  const path = [...above, ...issue.path];
  if (valueAt(given, path) === undefined && issue.path.length > 0) return [{ code: 'MISSING', path: path.map(String), message: 'This must be given.' }];
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysInSchema(configurationDocument, path.map(String));
    return issue.keys.map((key) => ({ code: 'UNKNOWN_FIELD', path: [...path, key].map(String), message: 'There is no such field here.', allowed }));
  }
  const nearest = issue.code === 'invalid_union' ? nearestOf(issue.errors) : [];
  if (nearest.length > 0) return nearest.flatMap((inner) => faultsOf(inner, given, path));
  const values = issue.code === 'invalid_value' ? { allowed: issue.values.map(String) } : {};
  return [{ code: codes[issue.code] ?? issue.code.toUpperCase(), path: path.map(String), message: issue.message, ...values }];
}

/** The issues of the union member that was most likely intended: of the right type, with the fewest issues. */
function nearestOf(members: readonly (readonly Issue[])[]): readonly Issue[] {
  const likely = members.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return likely.toSorted((one, other) => one.length - other.length)[0] ?? [];
}
