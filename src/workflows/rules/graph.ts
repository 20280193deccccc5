import type { WorkflowDefinition } from './definition.ts';

export interface Edge {
  from: string;
  to: string;
}

export function closedStatuses({ statuses }: WorkflowDefinition): ReadonlySet<string> {
  return new Set(statuses.filter(({ category }) => category === 'CLOSED').map(({ key }) => key));
}

function edgesOf({ transitions }: WorkflowDefinition): Edge[] {
  return transitions.flatMap(({ from, to }) => from.map((key) => ({ from: key, to })));
}

/** All statuses reachable from the starts; a start itself only by a cycle. */
export function reachable(edges: readonly Edge[], ...starts: string[]): Set<string> {
  const next = Map.groupBy(edges, ({ from }) => from);
  const found = new Set<string>();
  const pending = [...starts];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    for (const { to } of next.get(current) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      pending.push(to);
    }
  }
  return found;
}

export function reachableFrom(definition: WorkflowDefinition, start: string): Set<string> {
  return reachable(edgesOf(definition), start).add(start);
}

/** The statuses from which a goal is reachable, including the goals. */
export function reaching(definition: WorkflowDefinition, goals: ReadonlySet<string>): Set<string> {
  const reversed = edgesOf(definition).map(({ from, to }) => ({ from: to, to: from }));
  return new Set([...goals, ...reachable(reversed, ...goals)]);
}
