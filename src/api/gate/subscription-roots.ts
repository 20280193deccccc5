import {
  type DefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * A subscription whose only field is skipped has nothing to follow: as in the draft of the GraphQL specification, its root takes no conditions.
 * An empty document ends the visit, because the rule of graphql-js that counts the root fields throws on a condition with a variable.
 */
export const unconditionalSubscriptions: ValidationRule = (context) => ({
  Document(document) {
    const conditional = document.definitions.flatMap((definition) => conditionalIn(context, definition) ?? [])[0];
    if (!conditional) return undefined;
    context.reportError(new GraphQLError('The root of a subscription takes no @skip or @include.', { nodes: conditional }));
    return { ...document, definitions: [] };
  },
});

function conditionalIn(context: ValidationContext, definition: DefinitionNode): SelectionNode | undefined {
  const isSubscription = definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION;
  return isSubscription ? conditionalAt(context, definition.selectionSet, new Set()) : undefined;
}

function conditionalAt(context: ValidationContext, { selections }: SelectionSetNode, spread: Set<string>): SelectionNode | undefined {
  for (const selection of selections) {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) return selection;
    const inner = innerOf(context, selection, spread);
    const conditional = inner && conditionalAt(context, inner, spread);
    if (conditional) return conditional;
  }
  return undefined;
}

/** Each fragment is looked into once. */
function innerOf(context: ValidationContext, selection: SelectionNode, spread: Set<string>): SelectionSetNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  if (selection.kind === Kind.FIELD || spread.has(selection.name.value)) return undefined;
  spread.add(selection.name.value);
  return context.getFragment(selection.name.value)?.selectionSet;
}
