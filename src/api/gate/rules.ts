import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode, type ValidationRule } from 'graphql';
import { type AppError, appError } from '../../core/app-error.ts';
import type { LimitName } from '../../core/limit-name.ts';
import { hasConditions, type Runs, runsAlways, runsWith } from './conditions.ts';
import { limits } from './limits.ts';
import * as measures from './measures.ts';
import { mostMergedFields } from './merged-fields.ts';
import { fragmentsIn } from './selections.ts';
import { unconditionalSubscriptions } from './subscription-roots.ts';
import type { Variables } from './variables.ts';

interface Bound {
  name: LimitName;
  limit: number;
  of: (document: DocumentNode, runs: Runs) => number;
  what: string;
}

const queries = (document: DocumentNode, runs: Runs) => measures.rootFieldCountOf(document, OperationTypeNode.QUERY, runs);
const mutations = (document: DocumentNode, runs: Runs) => measures.rootFieldCountOf(document, OperationTypeNode.MUTATION, runs);

/** Bounds of what runs: fields that are left out are not counted. */
const running: readonly Bound[] = [
  { name: 'depth', what: 'levels of nesting', limit: limits.maxDepth, of: measures.depthOf },
  { name: 'fields', what: 'fields in all', limit: limits.maxFields, of: measures.fieldCountOf },
  { name: 'rootFields', what: 'fields at the root of a query', limit: limits.maxRootFields, of: queries },
  { name: 'mutations', what: 'mutations in one operation', limit: limits.maxMutations, of: mutations },
  { name: 'aliases', what: 'aliases', limit: limits.maxAliases, of: measures.aliasCountOf },
];

/** The order matters: the later checks take time that the earlier ones limit. */
const written: readonly Bound[] = [
  { name: 'documentCharacters', what: 'characters', limit: limits.maxDocumentLength, of: measures.lengthOf },
  { name: 'fragments', what: 'fragments', limit: limits.maxFragments, of: measures.fragmentCountOf },
  { name: 'braces', what: 'braces within braces', limit: limits.maxBraces, of: measures.braceDepthOf },
  ...running,
  { name: 'writtenDepth', what: 'written levels of nesting', limit: limits.maxWrittenDepth, of: measures.writtenDepthOf },
  { name: 'writtenFields', what: 'written fields in all', limit: limits.maxWrittenFields, of: measures.writtenFieldCountOf },
  { name: 'mergedFields', what: 'fields that merge into one', limit: limits.maxMergedFields, of: mostMergedFields },
  { name: 'directives', what: 'directives', limit: limits.maxDirectives, of: measures.directiveCountOf },
  { name: 'directivesAtOnePlace', what: 'directives at one place', limit: limits.maxDirectivesPerPlace, of: measures.maxDirectivesOnOneNode },
];

/** Cheap, linear rules; if one refuses a document, no other rule visits it. */
export const gateRules: readonly ValidationRule[] = [...written.map(ruleOf), unconditionalSubscriptions];

/** The first bound that what runs of an operation breaks; without conditions the rules have looked at all of it. */
export function whyNotRun(whole: DocumentNode, operation: OperationDefinitionNode, variables: Variables): AppError | null {
  if (!hasConditions(whole.loc?.source.body ?? '')) return null;
  const document = { ...whole, definitions: [operation, ...fragmentsIn(whole)] };
  const runs = runsWith(variables);
  const broken = running.find(({ of, limit }) => of(document, runs) > limit);
  return broken ? tooMany(broken, broken.of(document, runs)) : null;
}

function ruleOf(bound: Bound): ValidationRule {
  return (context) => ({
    Document(document) {
      const requested = bound.of(document, runsAlways);
      if (requested <= bound.limit) return undefined;
      context.reportError(tooMany(bound, requested));
      // graphql-js visits what `enter` returns instead of the node, so an empty document ends the visit for every rule.
      return { ...document, definitions: [] };
    },
  });
}

function tooMany({ name, what, limit }: Bound, requested: number) {
  return appError('COST_EXCEEDED', `The document has too many ${what}: ${requested} of at most ${limit}.`, {
    requested,
    limit,
    limitName: name,
  });
}
