import type { Statement } from '../packet.ts';
import { finish, type Hole, type SharedHole } from './finish.ts';
import { fill, sharedValuesOf } from './made.ts';
import type { Scope } from './shape.ts';
import { Slot } from './slot.ts';
import type { MadeForField } from './statement.ts';

/** A statement that is executed once for all of a scope: there is no person it could ask for. */
export interface SharedReading {
  statement(scope: Scope, given: unknown): Statement;
  finish(json: string, scope: Scope): string;
}

/** `null` where what the statement gives, or what code makes of it, depends on who is looking. */
export function sharedReading(made: MadeForField, variables: Record<string, unknown>): SharedReading | null {
  const { parameters, holes } = made;
  if (parameters.some((parameter) => parameter instanceof Slot && parameter.isOfPerson) || !areShared(holes)) return null;
  const args = made.args.map((read) => read(variables));
  return {
    statement: (scope, given) => fill(made, { viewer: { ...sharedValuesOf(scope), ...nobody }, given, args }),
    finish: (json, scope) => finish(json, holes, scope, args),
  };
}

const nobody = { id: '', organizationId: null };

function areShared(holes: readonly Hole[]): holes is readonly SharedHole[] {
  return holes.every((hole) => !hole.isOfPerson);
}
