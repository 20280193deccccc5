import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Only these need more than counts and sums. */
const percentiles = ['p50', 'p90', 'p95', 'percentileError', 'csv'];
const labels = ['label', 'csv'];

/** What a report need not read where nobody asks for it. */
export interface SelectedParts {
  percentiles: boolean;
  /** The time before. */
  before: boolean;
}

export function selectedParts(info: GraphQLResolveInfo): SelectedParts {
  return { percentiles: mentions(info, percentiles), before: mentions(info, ['before']) };
}

export function asksLabels(info: GraphQLResolveInfo): boolean {
  return mentions(info, labels);
}

/** Whether a field of one of these names is selected anywhere below. */
function mentions({ fieldNodes, fragments }: GraphQLResolveInfo, names: readonly string[]): boolean {
  const visited = new Set<string>();
  const among = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === 'Field') return names.includes(node.name.value) || among(node.selectionSet);
      if (node.kind === 'InlineFragment') return among(node.selectionSet);
      const isNew = !visited.has(node.name.value);
      visited.add(node.name.value);
      return isNew && among(fragments[node.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => among(selectionSet));
}
