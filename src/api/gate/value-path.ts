import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type GraphQLFormattedError,
  Kind,
  parse,
  type Source,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { ArgumentPath } from '../../core/app-error.ts';

type Failure = Error | GraphQLFormattedError;

const values: ReadonlySet<string> = new Set([
  ...[Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT],
  // graphql-js names the field where an input has no such field.
  Kind.OBJECT_FIELD,
]);
const missing = /^(?:Field|Directive) "[^"]*" argument "(\w+)" of type "[^"]*" is required/;

/** The value in the document that does not fit its type, or the field whose argument is missing; undefined for other mistakes. */
export function wrongValueOf(failure: Failure): ASTNode | undefined {
  const [node] = (failure as { nodes?: readonly ASTNode[] }).nodes ?? [];
  return node && (values.has(node.kind) || missing.test(failure.message)) ? node : undefined;
}

/** The path of the argument at which such a value stands, as for the value of a variable. */
export function pathOfValue(failure: Failure): ArgumentPath | undefined {
  const node = wrongValueOf(failure);
  if (!node?.loc) return undefined;
  const name = missing.exec(failure.message)?.[1];
  if (name !== undefined) return [name];
  const holder = holderOf(node);
  if (!holder) return undefined;
  if (holder.kind === Kind.ARGUMENT) return [holder.name.value, ...below(holder.value, node)];
  return [holder.variable.name.value, ...(holder.defaultValue ? below(holder.defaultValue, node) : [])];
}

/** graphql-js says nothing of the nodes around the one at fault, so the document is read once more. */
function holderOf(node: ASTNode): ArgumentNode | VariableDefinitionNode | undefined {
  let found: ArgumentNode | VariableDefinitionNode | undefined;
  const look = (one: ArgumentNode | VariableDefinitionNode) => {
    if (holds(one, node)) found = one;
  };
  visit(documentOf(node.loc?.source as Source), { Argument: look, VariableDefinition: look });
  return found;
}

const read = new WeakMap<Source, DocumentNode>();

function documentOf(source: Source): DocumentNode {
  const document = read.get(source) ?? parse(source);
  read.set(source, document);
  return document;
}

function below(value: ValueNode, node: ASTNode): ArgumentPath {
  if (value.kind === Kind.LIST) {
    const at = value.values.findIndex((one) => holds(one, node));
    return at === -1 ? [] : [at, ...below(value.values[at] as ValueNode, node)];
  }
  const field = value.kind === Kind.OBJECT ? value.fields.find((one) => holds(one.value, node)) : undefined;
  return field ? [field.name.value, ...below(field.value, node)] : [];
}

function holds({ loc: outer }: ASTNode, { loc: inner }: ASTNode): boolean {
  return Boolean(outer && inner && outer.start <= inner.start && inner.end <= outer.end);
}
