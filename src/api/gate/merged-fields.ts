import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentsOf } from './selections.ts';

/** How many fields merge, at most, into one place of the answer. Takes as long as the document has fields, fragments written out. */
export function mostMergedFields(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const sets = document.definitions.flatMap((one) => ('selectionSet' in one ? [one.selectionSet] : []));
  return Math.max(0, ...sets.map((set) => mostBelow(fragments, fieldsIn(fragments, set))));
}

function mostBelow(fragments: Fragments, fields: readonly FieldNode[]): number {
  const counts = placesOf(fields).map((place) => {
    const below = place.flatMap(({ selectionSet }) => fieldsIn(fragments, selectionSet));
    return Math.max(place.length, mostBelow(fragments, below));
  });
  return Math.max(0, ...counts);
}

function fieldsIn(fragments: Fragments, set?: SelectionSetNode): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(fragments, selection.selectionSet);
    return fieldsIn(fragments, fragments.get(selection.name.value)?.selectionSet);
  });
}

function placesOf(fields: readonly FieldNode[]): FieldNode[][] {
  const places = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const key = (field.alias ?? field.name).value;
    const place = places.get(key);
    if (place) place.push(field);
    else places.set(key, [field]);
  }
  return [...places.values()];
}
