import type { Statement } from '../../database/pipeline.ts';
import { fillPlaceholders, type Placeholder, type SharedPlaceholder } from '../json/fill-placeholders.ts';
import type { Scope } from '../shape/shape.ts';
import { bind, sharedValuesOf } from './compiled-statement.ts';
import type { FieldStatement } from './field-statement.ts';
import { Parameter } from './parameter.ts';

/** A statement that is executed once for all of a scope: there is no person it could ask for. */
export interface SharedReading {
  statement(scope: Scope, given: unknown): Statement;
  finish(json: string, scope: Scope): string;
}

/** `null` where what the statement gives, or what code makes of it, depends on who is looking. */
export function sharedReading(compiled: FieldStatement, variables: Record<string, unknown>): SharedReading | null {
  const { parameters, placeholders } = compiled;
  if (parameters.some((parameter) => parameter instanceof Parameter && parameter.isOfPerson) || !areShared(placeholders)) return null;
  const args = compiled.args.map((read) => read(variables));
  return {
    statement: (scope, given) => bind(compiled, { viewer: { ...sharedValuesOf(scope), ...nobody }, given, args }),
    finish: (json, scope) => fillPlaceholders(json, placeholders, scope, args),
  };
}

const nobody = { id: '', organizationId: null };

function areShared(placeholders: readonly Placeholder[]): placeholders is readonly SharedPlaceholder[] {
  return placeholders.every((placeholder) => !placeholder.isOfPerson);
}
