import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { everythingRuns, type Runs } from './conditions.ts';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Computes a number for a selection: `field` combines a field with the result below it, `join` combines neighbours. */
export interface Measure {
  field: (field: FieldNode, below: number) => number;
  join: (left: number, right: number) => number;
}

interface Walk extends Measure {
  runs: Runs;
  fragments: Fragments;
  /** Each fragment is measured once, so nesting them exponentially gains nothing. */
  measured: Map<string, number>;
}

/** Measures what runs of a selection. */
export function measuring(document: DocumentNode, measure: Measure, runs: Runs = everythingRuns): (set: SelectionSetNode) => number {
  const walk = { ...measure, runs, fragments: fragmentsOf(document), measured: new Map<string, number>() };
  return (set) => measureSet(walk, set);
}

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(fragmentsIn(document).map((fragment) => [fragment.name.value, fragment]));
}

export function fragmentsIn(document: DocumentNode): FragmentDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}

function measureSet(walk: Walk, set?: SelectionSetNode): number {
  const measures = (set?.selections ?? []).filter(walk.runs).map((selection) => measureOne(walk, selection));
  return measures.reduce((left, right) => walk.join(left, right), 0);
}

function measureOne(walk: Walk, selection: SelectionNode): number {
  if (selection.kind === Kind.FIELD) return walk.field(selection, measureSet(walk, selection.selectionSet));
  if (selection.kind === Kind.INLINE_FRAGMENT) return measureSet(walk, selection.selectionSet);
  return measureFragment(walk, selection.name.value);
}

/** A fragment that contains itself counts as infinite. */
function measureFragment(walk: Walk, name: string): number {
  const cached = walk.measured.get(name);
  if (cached !== undefined) return cached;
  walk.measured.set(name, Number.POSITIVE_INFINITY);
  const measured = measureSet(walk, walk.fragments.get(name)?.selectionSet);
  walk.measured.set(name, measured);
  return measured;
}
