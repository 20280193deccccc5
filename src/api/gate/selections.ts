import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Reads a number off a selection: `field` is told what lies below it, `join` puts neighbours together. */
export interface Measure {
  field: (field: FieldNode, below: number) => number;
  join: (left: number, right: number) => number;
}

interface Walk extends Measure {
  fragments: Fragments;
  /** Each fragment is measured once, so that nesting them exponentially gains nothing. */
  known: Map<string, number>;
}

export function measuring(document: DocumentNode, measure: Measure): (set: SelectionSetNode) => number {
  const walk = { ...measure, fragments: fragmentsOf(document), known: new Map<string, number>() };
  return (set) => measureSet(walk, set);
}

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(fragmentsIn(document).map((fragment) => [fragment.name.value, fragment]));
}

export function fragmentsIn(document: DocumentNode): FragmentDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}

function measureSet(walk: Walk, set?: SelectionSetNode): number {
  const measures = (set?.selections ?? []).map((selection) => measureOne(walk, selection));
  return measures.reduce((left, right) => walk.join(left, right), 0);
}

function measureOne(walk: Walk, selection: SelectionNode): number {
  if (selection.kind === Kind.FIELD) return walk.field(selection, measureSet(walk, selection.selectionSet));
  if (selection.kind === Kind.INLINE_FRAGMENT) return measureSet(walk, selection.selectionSet);
  return measureFragment(walk, selection.name.value);
}

/** A fragment met again inside itself is endless. */
function measureFragment(walk: Walk, name: string): number {
  const known = walk.known.get(name);
  if (known !== undefined) return known;
  walk.known.set(name, Number.POSITIVE_INFINITY);
  const measured = measureSet(walk, walk.fragments.get(name)?.selectionSet);
  walk.known.set(name, measured);
  return measured;
}
