import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Runs } from './conditions.ts';
import { fragmentsIn, fragmentsOf, type Measure, measuring } from './selections.ts';

const sum = (left: number, right: number): number => left + right;
const depth: Measure = { field: (_, below) => 1 + below, join: Math.max };
const fields: Measure = { field: (_, below) => 1 + below, join: sum };
const rootFields: Measure = { field: () => 1, join: sum };

export const lengthOf = (document: DocumentNode): number => document.loc?.end ?? 0;
export const fragmentCountOf = (document: DocumentNode): number => fragmentsIn(document).length;
export const depthOf = (document: DocumentNode, runs: Runs): number => greatest(operationsIn(document), measuring(document, depth, runs));
export const fieldCountOf = (document: DocumentNode, runs: Runs): number => greatest(operationsIn(document), measuring(document, fields, runs));
export const writtenDepthOf = (document: DocumentNode): number => greatest(document.definitions, measuring(document, depth));
export const writtenFieldCountOf = (document: DocumentNode): number => greatest(document.definitions, measuring(document, fields));

export function rootFieldCountOf(document: DocumentNode, operation: OperationTypeNode, runs: Runs): number {
  const operations = operationsIn(document).filter((one) => one.operation === operation);
  return greatest(operations, measuring(document, rootFields, runs));
}

/** A fragment counts once, however often it is spread. */
export function aliasCountOf(document: DocumentNode, runs: Runs): number {
  const fragments = fragmentsOf(document);
  const spread = new Set<string>();
  const count = (set: SelectionSetNode | undefined): number => (set?.selections ?? []).filter(runs).map(countOne).reduce(sum, 0);
  const countOne = (selection: SelectionNode): number => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return (selection.kind === Kind.FIELD && selection.alias ? 1 : 0) + count(selection.selectionSet);
    if (spread.has(selection.name.value)) return 0;
    spread.add(selection.name.value);
    return count(fragments.get(selection.name.value)?.selectionSet);
  };
  return operationsIn(document)
    .map((one) => count(one.selectionSet))
    .reduce(sum, 0);
}

export function directiveCountOf(document: DocumentNode): number {
  return overall(document, sum, (node) => (node.kind === Kind.DIRECTIVE ? 1 : 0));
}

export function maxDirectivesOnOneNode(document: DocumentNode): number {
  return overall(document, Math.max, (node) => ('directives' in node ? (node.directives?.length ?? 0) : 0));
}

/** The nesting of braces as written, because inline fragments nest without adding a field. */
export function braceDepthOf(document: DocumentNode): number {
  return bracesIn(document.definitions);
}

function bracesIn(nodes: readonly ASTNode[]): number {
  const inner = nodes.map((node) => ('selectionSet' in node && node.selectionSet ? 1 + bracesIn(node.selectionSet.selections) : 0));
  return Math.max(0, ...inner);
}

type Join = Measure['join'];

function overall(document: DocumentNode, join: Join, read: (node: ASTNode) => number): number {
  let total = 0;
  visit(document, {
    enter: (node) => {
      total = join(total, read(node));
    },
  });
  return total;
}

function greatest(definitions: readonly DefinitionNode[], ofSet: (set: SelectionSetNode) => number): number {
  return Math.max(0, ...definitions.map((one) => ('selectionSet' in one ? ofSet(one.selectionSet) : 0)));
}

function operationsIn(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}
