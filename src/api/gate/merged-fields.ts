import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentsOf } from './selections.ts';

/** The highest number of fields that merge into one field of the answer; takes time linear in the fields, with fragments expanded. */
export function mostMergedFields(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const sets = document.definitions.flatMap((one) => ('selectionSet' in one ? [one.selectionSet] : []));
  return Math.max(0, ...sets.map((set) => maxBelow(fragments, fieldsIn(fragments, set))));
}

function maxBelow(fragments: Fragments, fields: readonly FieldNode[]): number {
  const counts = groupsOf(fields).map((group) => {
    const below = group.flatMap(({ selectionSet }) => fieldsIn(fragments, selectionSet));
    return Math.max(group.length, maxBelow(fragments, below));
  });
  return Math.max(0, ...counts);
}

/** The fields of a selection, fragments followed. */
export function fieldsIn(fragments: Fragments, set?: SelectionSetNode): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(fragments, selection.selectionSet);
    return fieldsIn(fragments, fragments.get(selection.name.value)?.selectionSet);
  });
}

function groupsOf(fields: readonly FieldNode[]): FieldNode[][] {
  const groups = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const key = (field.alias ?? field.name).value;
    const group = groups.get(key);
    if (group) group.push(field);
    else groups.set(key, [field]);
  }
  return [...groups.values()];
}
