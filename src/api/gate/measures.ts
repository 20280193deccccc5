import { type ASTNode, type DocumentNode, Kind, type OperationTypeNode, visit } from 'graphql';
import { fragmentsIn, type Measure, measuring } from './selections.ts';

const sum = (left: number, right: number): number => left + right;
const depth: Measure = { field: (_, below) => 1 + below, join: Math.max };
const fields: Measure = { field: (_, below) => 1 + below, join: sum };
const rootFields: Measure = { field: () => 1, join: sum };

export const lengthOf = (document: DocumentNode): number => document.loc?.end ?? 0;
export const fragmentCountOf = (document: DocumentNode): number => fragmentsIn(document).length;
export const depthOf = (document: DocumentNode): number => greatest(document, depth);
export const fieldCountOf = (document: DocumentNode): number => greatest(document, fields);

export function rootFieldCountOf(document: DocumentNode, operation: OperationTypeNode): number {
  const count = measuring(document, rootFields);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.filter((one) => one.operation === operation).map((one) => count(one.selectionSet)));
}

export function aliasCountOf(document: DocumentNode): number {
  return overall(document, sum, (node) => (node.kind === Kind.FIELD && node.alias ? 1 : 0));
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

function greatest(document: DocumentNode, measure: Measure): number {
  const ofSet = measuring(document, measure);
  return Math.max(0, ...document.definitions.map((one) => ('selectionSet' in one ? ofSet(one.selectionSet) : 0)));
}
