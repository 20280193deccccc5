import { type ASTNode, type FieldNode, Kind, valueFromASTUntyped, visit } from 'graphql';
import type { ArgumentPath } from '../../core/app-error.ts';
import type { Failure } from './code-of.ts';
import { pathOfValue } from './value-path.ts';
import type { Variables } from './variables.ts';

const ofVariable = /^Variable "\$(\w+)" (?:got|has) invalid value(?:[\s\S]*? at "(\w+(?:\.\w+|\[\d+\])*)"; )?/;
const required = /^(?:Variable "\$|Argument ")(\w+)" of (?:required|non-null) type/;

type IsAtFault = (value: unknown) => boolean;

/** The path of the argument that is at fault. graphql-js names it only in its messages, and by the variable that was given to it. */
export function argumentPathOf(failure: Failure, variables: Variables): ArgumentPath | undefined {
  const { path, isAtFault } = failure.extensions ?? {};
  if (Array.isArray(path)) return path;
  return typeof isAtFault === 'function' ? pathByValue(failure, isAtFault as IsAtFault, variables) : (pathInMessage(failure.message) ?? pathOfValue(failure));
}

function pathInMessage(message: string): ArgumentPath | undefined {
  const [, variable, inside] = ofVariable.exec(message) ?? [];
  if (inside) return inside.match(/\w+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const name = variable ?? required.exec(message)?.[1];
  return name === undefined ? undefined : [name];
}

function pathByValue(failure: Failure, isAtFault: IsAtFault, variables: Variables): ArgumentPath | undefined {
  const [field] = (failure as { nodes?: readonly ASTNode[] }).nodes ?? [];
  if (field?.kind === Kind.VARIABLE_DEFINITION) return pathTo({ [field.variable.name.value]: variables[field.variable.name.value] }, isAtFault);
  if (field?.kind !== Kind.FIELD) return undefined;
  for (const { arguments: given = [] } of fieldsIn(field)) {
    const values = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)] as const);
    const path = pathTo(Object.fromEntries(values), isAtFault);
    if (path) return path;
  }
  return pathTo(variables, isAtFault);
}

/** The field and those below it, for all of which one statement is made. What stands in named fragments is looked for among the variables. */
function fieldsIn(field: FieldNode): FieldNode[] {
  const found: FieldNode[] = [];
  visit(field, { Field: (one) => void found.push(one) });
  return found;
}

function pathTo(value: unknown, isAtFault: IsAtFault): ArgumentPath | undefined {
  if (isAtFault(value)) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const below = pathTo(inner, isAtFault);
    if (below) return [Array.isArray(value) ? Number(name) : name, ...below];
  }
  return undefined;
}
