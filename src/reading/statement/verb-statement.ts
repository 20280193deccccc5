import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import type { Sql, Viewer } from '../shape/shape.ts';
import { actorKey, bind, type CompiledStatement, compile, parameterizedViewer, valuesOf } from './compiled-statement.ts';
import { Parameter } from './parameter.ts';

const known = new Map<string, CompiledStatement>();

/** What keys may do is as manifold as admins make it. */
const most = 2_000;

/** A statement of a verb, made once for each kind of actor; each execution puts in what is given. */
export function verbStatement<Given extends object>(
  ctx: Context,
  name: string,
  given: Given,
  build: (viewer: Viewer, given: Record<keyof Given, Parameter>) => Sql,
): Statement {
  const key = `${name}|${actorKey(ctx.actor)}`;
  const compiled = known.get(key) ?? compile(build(parameterizedViewer(ctx.actor), parametersFor(given)));
  if (known.size < most) known.set(key, compiled);
  return bind(compiled, { viewer: valuesOf(ctx), given, args: [] });
}

function parametersFor<Given extends object>(given: Given): Record<keyof Given, Parameter> {
  const slotParameters = Object.keys(given).map((name) => [name, new Parameter((env) => (env.given as Record<string, unknown>)[name])]);
  return Object.fromEntries(slotParameters);
}
