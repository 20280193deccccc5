import type { Statement } from '../../database/pipeline.ts';
import { fillSlots, type SharedSlot, type Slot } from '../json/fill-slots.ts';
import type { Scope } from '../shape/shape.ts';
import { bind, sharedBindings } from './compiled-statement.ts';
import type { FieldStatement } from './field-statement.ts';
import { Parameter } from './parameter.ts';

/** A statement that is executed once for all viewers of a scope. */
export interface SharedStatement {
  statement(scope: Scope, given: unknown): Statement;
  finish(json: string, scope: Scope): string;
}

/** `null` if the statement or a slot depends on the viewer. */
export function sharedStatement(compiled: FieldStatement, args: Record<string, unknown>[]): SharedStatement | null {
  const { parameters, slots } = compiled;
  if (parameters.some((parameter) => parameter instanceof Parameter && parameter.isPersonal) || !areShared(slots)) return null;
  return {
    statement: (scope, given) => bind(compiled, { viewer: { ...sharedBindings(scope), ...nobody }, given, args }),
    finish: (json, scope) => fillSlots(json, slots, scope, args),
  };
}

const nobody = { id: '', organizationId: null, entitledTo: [] };

function areShared(slots: readonly Slot[]): slots is readonly SharedSlot[] {
  return slots.every((slot) => !slot.isPersonal);
}
