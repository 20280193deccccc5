import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import type { Sql, Viewer } from '../shape/shape.ts';
import { actorKey, bind, type CompiledStatement, compile, parameterizedViewer, viewerBindings } from './compiled-statement.ts';
import { Parameter } from './parameter.ts';

const compiledStatements = new Map<string, CompiledStatement>();

/** Limited because admins can combine the permissions of keys freely. */
const maxStatements = 2_000;

/** A statement of a verb, compiled once per kind of actor and bound on each execution. */
export function verbStatement<Given extends object>(
  ctx: Context,
  name: string,
  given: Given,
  build: (viewer: Viewer, given: Record<keyof Given, Parameter>) => Sql,
): Statement {
  const key = `${name}|${actorKey(ctx.actor)}`;
  const compiled = compiledStatements.get(key) ?? compile(build(parameterizedViewer(ctx.actor), parametersFor(given)));
  if (compiledStatements.size < maxStatements) compiledStatements.set(key, compiled);
  return bind(compiled, { viewer: viewerBindings(ctx), given, args: [] });
}

function parametersFor<Given extends object>(given: Given): Record<keyof Given, Parameter> {
  const parameters = Object.keys(given).map((name) => [name, new Parameter((bindings) => (bindings.given as Record<string, unknown>)[name])]);
  return Object.fromEntries(parameters);
}
