import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

const percentiles = new Set(['p50', 'p90', 'p95']);

/** Whether any percentile is selected: only these need the value of every fact. */
export function asksPercentiles({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const visited = new Set<string>();
  const mentions = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === 'Field') return percentiles.has(node.name.value) || mentions(node.selectionSet);
      if (node.kind === 'InlineFragment') return mentions(node.selectionSet);
      const isNew = !visited.has(node.name.value);
      visited.add(node.name.value);
      return isNew && mentions(fragments[node.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => mentions(selectionSet));
}
