import { type ASTNode, type GraphQLResolveInfo, type OperationDefinitionNode, visit } from 'graphql';
import { originalOf } from './execution-schema.ts';

const numbers = new WeakMap<OperationDefinitionNode, number>();
let last = 0;

/** Equal for two operations of one document with equal variables, except the variable that is only given to the `ignored` argument, such as a cursor to resume from. */
export function operationKey(info: GraphQLResolveInfo, ignored: string): string {
  const number = numbers.get(info.operation) ?? ++last;
  numbers.set(info.operation, number);
  const { [variableOnlyIn(info, ignored) ?? '']: _, ...variables } = info.variableValues;
  return `${number}|${JSON.stringify(variables)}`;
}

const variables = new WeakMap<OperationDefinitionNode, string | null>();

/** The variable that is given to this argument of the root field and used nowhere else. */
function variableOnlyIn(info: GraphQLResolveInfo, argument: string): string | null {
  const cached = variables.get(info.operation);
  if (cached !== undefined) return cached;
  const value = info.fieldNodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value;
  const name = value?.kind === 'Variable' ? value.name.value : null;
  const nodes = [...info.fieldNodes.map(originalOf), ...Object.values(info.fragments)];
  const found = name !== null && usesOf(name, nodes) === 1 ? name : null;
  variables.set(info.operation, found);
  return found;
}

function usesOf(variable: string, nodes: readonly ASTNode[]): number {
  const uses: string[] = [];
  for (const node of nodes) visit(node, { Variable: ({ name }) => void uses.push(name.value) });
  return uses.filter((name) => name === variable).length;
}
