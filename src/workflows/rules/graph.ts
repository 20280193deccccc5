import type { WorkflowDefinition } from './definition.ts';

export interface Step {
  from: string;
  to: string;
}

export function closers({ statuses }: WorkflowDefinition): ReadonlySet<string> {
  return new Set(statuses.filter(({ category }) => category === 'CLOSED').map(({ key }) => key));
}

function allSteps({ transitions }: WorkflowDefinition): Step[] {
  return transitions.flatMap(({ from, to }) => from.map((key) => ({ from: key, to })));
}

/** Where one may come from some statuses, in one step or many; to themselves only by a way round. */
export function stepsOf(steps: readonly Step[], ...starts: string[]): Set<string> {
  const next = Map.groupBy(steps, ({ from }) => from);
  const found = new Set<string>();
  const timeOffsets = [...starts];
  for (let here = timeOffsets.pop(); here !== undefined; here = timeOffsets.pop()) {
    for (const { to } of next.get(here) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      timeOffsets.push(to);
    }
  }
  return found;
}

export function reachableFrom(definition: WorkflowDefinition, start: string): Set<string> {
  return stepsOf(allSteps(definition), start).add(start);
}

/** The statuses from which one of these is reached, themselves included. */
export function reaching(definition: WorkflowDefinition, goals: ReadonlySet<string>): Set<string> {
  const back = allSteps(definition).map(({ from, to }) => ({ from: to, to: from }));
  return new Set([...goals, ...stepsOf(back, ...goals)]);
}
