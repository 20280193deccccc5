import type { Context } from '../house.ts';
import type { Statement } from '../packet.ts';
import { fill, kindOf, type Made, make, slottedViewer, valuesOf } from './made.ts';
import type { Sql, Viewer } from './shape.ts';
import { Slot } from './slot.ts';

const known = new Map<string, Made>();

/** What keys may do is as manifold as admins make it. */
const most = 2_000;

/** A statement of a verb, made once for each kind of actor; each execution puts in what is given. */
export function verbStatement<Given extends object>(
  ctx: Context,
  name: string,
  given: Given,
  build: (viewer: Viewer, given: Record<keyof Given, Slot>) => Sql,
): Statement {
  const key = `${name}|${kindOf(ctx.actor)}`;
  const made = known.get(key) ?? make(build(slottedViewer(ctx.actor), slotsFor(given)));
  if (known.size < most) known.set(key, made);
  return fill(made, { viewer: valuesOf(ctx), given, args: [] });
}

function slotsFor<Given extends object>(given: Given): Record<keyof Given, Slot> {
  const slots = Object.keys(given).map((name) => [name, new Slot((env) => (env.given as Record<string, unknown>)[name])]);
  return Object.fromEntries(slots);
}
