import type { z } from 'zod';
import { filled, inEach } from '../core/in-languages.ts';
import { own } from '../core/own.ts';
import type { Text } from '../core/registry.ts';
import { type FoundFault, fault } from './configuration-fault.ts';
import { configurationDocument } from './document.ts';
import { keysInSchema } from './keys-in-schema.ts';
import { boundTexts, mustBe, oneOf, otherwise, ruleTexts, typeNames } from './schema-texts.ts';
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
export function schemaFaults(issues: readonly Issue[], given: unknown): FoundFault[] {
  return issues.flatMap((issue) => faultsOf(issue, given, []));
}

function faultsOf(issue: Issue, given: unknown, above: readonly PropertyKey[]): FoundFault[] {
  const path = [...above, ...issue.path];
  if (valueAt(given, path) === undefined && issue.path.length > 0) return [fault('MISSING', ...path.map(String))];
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysInSchema(configurationDocument, path.map(String));
    return issue.keys.map((key) => ({ ...fault('UNKNOWN_FIELD', ...[...path, key].map(String)), allowed }));
  }
  const nearest = issue.code === 'invalid_union' ? nearestOf(issue.errors) : [];
  if (nearest.length > 0) return nearest.flatMap((inner) => faultsOf(inner, given, path));
  const values = issue.code === 'invalid_value' ? { allowed: issue.values.map(String) } : {};
  return [{ code: codes[issue.code] ?? issue.code.toUpperCase(), path: path.map(String), message: textOf(issue), ...values }];
}

/** The issues of the union member that was most likely intended: of the right type, with the fewest issues. */
function nearestOf(members: readonly (readonly Issue[])[]): readonly Issue[] {
  const likely = members.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return likely.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function textOf(issue: Issue): Text {
  const rule = own<Text>(ruleTexts, issue.message);
  if (rule) return rule;
  if (issue.code === 'too_small') return boundText(issue.origin, Number(issue.minimum), 'least');
  if (issue.code === 'too_big') return boundText(issue.origin, Number(issue.maximum), 'most');
  if (issue.code === 'invalid_value') return filled(oneOf, { values: issue.values.join(', ') });
  const types = typesOf(issue).flatMap((type) => own<Text>(typeNames, type) ?? []);
  return types.length > 0 ? filled(mustBe, { types: alternatives(types) }) : otherwise;
}

function boundText(origin: string, bound: number, side: 'least' | 'most'): Text {
  const texts = own(boundTexts, origin);
  const text = side === 'least' && bound === 1 ? (texts?.one ?? texts?.least) : texts?.[side];
  return filled(text ?? otherwise, { bound });
}

/** A value of none of the types of a union is told all of them. */
function typesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_type') return [issue.expected];
  return issue.code === 'invalid_union' ? issue.errors.flatMap(([first]) => (first ? typesOf(first) : [])) : [];
}

function alternatives(types: readonly Text[]): Text {
  return inEach((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(new Set(types.map((type) => type[locale]))));
}
