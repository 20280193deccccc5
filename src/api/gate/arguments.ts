import { type FieldNode, valueFromASTUntyped } from 'graphql';
import type { Variables } from './variables.ts';

/** The value of an argument as the client gave it; undefined where it is absent. */
export function argumentOf(node: FieldNode, name: string, variables: Variables): unknown {
  const argument = node.arguments?.find((one) => one.name.value === name);
  return argument && valueFromASTUntyped(argument.value, variables);
}
