import type { Statement } from '../../database/pipeline.ts';
import { fillPlaceholders, type Placeholder, type SharedPlaceholder } from '../json/fill-placeholders.ts';
import type { Scope } from '../shape/shape.ts';
import { bind, sharedBindings } from './compiled-statement.ts';
import type { FieldStatement } from './field-statement.ts';
import { Parameter } from './parameter.ts';

/** A statement that is executed once for all viewers of a scope. */
export interface SharedStatement {
  statement(scope: Scope, given: unknown): Statement;
  finish(json: string, scope: Scope): string;
}

/** `null` if the statement or a placeholder depends on the viewer. */
export function sharedStatement(compiled: FieldStatement, args: Record<string, unknown>[]): SharedStatement | null {
  const { parameters, placeholders } = compiled;
  if (parameters.some((parameter) => parameter instanceof Parameter && parameter.isPersonal) || !areShared(placeholders)) return null;
  return {
    statement: (scope, given) => bind(compiled, { viewer: { ...sharedBindings(scope), ...nobody }, given, args }),
    finish: (json, scope) => fillPlaceholders(json, placeholders, scope, args),
  };
}

const nobody = { id: '', organizationId: null, entitledTo: [] };

function areShared(placeholders: readonly Placeholder[]): placeholders is readonly SharedPlaceholder[] {
  return placeholders.every((placeholder) => !placeholder.isPersonal);
}
