import { Kind, type SelectionNode, type ValueNode } from 'graphql';
import type { Variables } from './variables.ts';

/** Whether a selection runs; what `@skip` or `@include` leaves out costs nothing. */
export type Runs = (selection: SelectionNode) => boolean;

export const everythingRuns: Runs = () => true;

/** What runs whatever the variables are. */
export const runsAlways: Runs = ({ directives }) => (directives ?? []).every(({ name, arguments: given }) => !leavesOut(name.value, given?.[0]?.value, null));

export function runsWith(variables: Variables): Runs {
  return ({ directives }) => (directives ?? []).every(({ name, arguments: given }) => !leavesOut(name.value, given?.[0]?.value, variables));
}

/** Whether variables decide what of a document runs; a comment that says so costs a second look. */
export function hasConditions(source: string): boolean {
  return /@\s*(skip|include)/.test(source);
}

/** Without variables, those conditions that need one leave out. */
function leavesOut(directive: string, condition: ValueNode | undefined, variables: Variables | null): boolean {
  if (directive !== 'skip' && directive !== 'include') return false;
  const leavingOut = directive === 'skip';
  if (condition?.kind === Kind.BOOLEAN) return condition.value === leavingOut;
  if (condition?.kind !== Kind.VARIABLE) return false;
  return variables === null || variables[condition.name.value] === leavingOut;
}
