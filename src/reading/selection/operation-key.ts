import { type ASTNode, type GraphQLResolveInfo, type OperationDefinitionNode, visit } from 'graphql';
import { originalOf } from './execution-schema.ts';

const numbers = new WeakMap<OperationDefinitionNode, number>();
let last = 0;

/** Equal for two operations of one document whose variables are equal, the one that only says where to begin left out. */
export function operationKey(info: GraphQLResolveInfo, beginning: string): string {
  const number = numbers.get(info.operation) ?? ++last;
  numbers.set(info.operation, number);
  const { [beginningOf(info, beginning) ?? '']: _, ...variables } = info.variableValues;
  return `${number}|${JSON.stringify(variables)}`;
}

const beginnings = new WeakMap<OperationDefinitionNode, string | null>();

/** The variable that is given to this argument of the root field, and to nothing else. */
function beginningOf(info: GraphQLResolveInfo, argument: string): string | null {
  const known = beginnings.get(info.operation);
  if (known !== undefined) return known;
  const value = info.fieldNodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value;
  const name = value?.kind === 'Variable' ? value.name.value : null;
  const places = [...info.fieldNodes.map(originalOf), ...Object.values(info.fragments)];
  const found = name !== null && usesOf(name, places) === 1 ? name : null;
  beginnings.set(info.operation, found);
  return found;
}

function usesOf(wanted: string, places: readonly ASTNode[]): number {
  const uses: string[] = [];
  for (const place of places) visit(place, { Variable: ({ name }) => void uses.push(name.value) });
  return uses.filter((name) => name === wanted).length;
}
