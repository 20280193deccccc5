import { type DocumentNode, OperationTypeNode, type ValidationRule } from 'graphql';
import { appError } from '../../core/app-error.ts';
import { limits } from './limits.ts';
import * as measures from './measures.ts';
import { mostMergedFields } from './merged-fields.ts';
import { unconditionalSubscriptions } from './subscription-roots.ts';

interface Bound {
  limit: number;
  of: (document: DocumentNode) => number;
  what: string;
}

const queries = (document: DocumentNode) => measures.rootFieldCountOf(document, OperationTypeNode.QUERY);
const mutations = (document: DocumentNode) => measures.rootFieldCountOf(document, OperationTypeNode.MUTATION);

/** The order matters: the later checks take time that the earlier ones limit. */
const bounds: readonly Bound[] = [
  { what: 'characters', limit: limits.maxDocumentLength, of: measures.lengthOf },
  { what: 'fragments', limit: limits.maxFragments, of: measures.fragmentCountOf },
  { what: 'braces within braces', limit: limits.maxBraces, of: measures.braceDepthOf },
  { what: 'levels of nesting', limit: limits.maxDepth, of: measures.depthOf },
  { what: 'fields in all', limit: limits.maxFields, of: measures.fieldCountOf },
  { what: 'fields at the root of a query', limit: limits.maxRootFields, of: queries },
  { what: 'mutations in one operation', limit: limits.maxMutations, of: mutations },
  { what: 'fields that merge into one', limit: limits.maxMergedFields, of: mostMergedFields },
  { what: 'aliases', limit: limits.maxAliases, of: measures.aliasCountOf },
  { what: 'directives', limit: limits.maxDirectives, of: measures.directiveCountOf },
  { what: 'directives at one place', limit: limits.maxDirectivesPerPlace, of: measures.maxDirectivesOnOneNode },
];

/** Cheap, linear rules; if one refuses a document, no other rule visits it. */
export const gateRules: readonly ValidationRule[] = [...bounds.map(ruleOf), unconditionalSubscriptions];

function ruleOf(bound: Bound): ValidationRule {
  return (context) => ({
    Document(document) {
      const requested = bound.of(document);
      if (requested <= bound.limit) return undefined;
      context.reportError(tooMany(bound, requested));
      // graphql-js visits what `enter` returns instead of the node, so an empty document ends the visit for every rule.
      return { ...document, definitions: [] };
    },
  });
}

function tooMany({ what, limit }: Bound, requested: number) {
  return appError('COST_EXCEEDED', `The document has too many ${what}: ${requested} of at most ${limit}.`, {
    requested,
    limit,
  });
}
