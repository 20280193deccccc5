import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { TenantSize } from '../../core/context.ts';
import { costOf, type OperationCost } from './operation-cost.ts';
import type { Variables } from './variables.ts';

/** Clients ask the same again and again; for each document the costs that were found last, by its operation, the variables and the size of the tenant. */
const known = new WeakMap<DocumentNode, LRUCache<string, OperationCost>>();
const mostCosts = 8;
const mostCharacters = 1_024;
/** What follows the type in an id; no cost depends on which one it is. */
const ids = /_[0-9a-z]{26}\b/g;

export function knownCostOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  tenant?: TenantSize,
): OperationCost {
  const key = keyOf([operation.name?.value, variables, tenant]);
  const costs = known.get(document) ?? new LRUCache<string, OperationCost>({ max: mostCosts });
  const cost = costs.get(key) ?? costOf(schema, document, operation, variables, tenant);
  if (key !== '' && key.length <= mostCharacters) known.set(document, costs.set(key, cost));
  return cost;
}

/** Empty for what nests too deep to be written as JSON; the resolvers refuse it. */
function keyOf(given: unknown[]): string {
  try {
    return JSON.stringify(given).replace(ids, '_');
  } catch {
    return '';
  }
}
