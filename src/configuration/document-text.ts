import { Document, isCollection, isMap, isPair, isScalar, type ParsedNode, visit } from 'yaml';
import type { ConfigurationDocument, Section } from './document.ts';

const comments: Partial<Record<Section, string>> = {
  desk: 'What holds for the desk as a whole.',
  calendars: 'When business time counts.',
  statuses: 'Where a ticket can stand; what the clock does there by itself.',
  transitions: 'Which steps lead from where to where, and who takes them.',
  severities: 'Each with its own target time, round the clock, for what no policy says.',
  categories: 'What tickets are about.',
  qualifications: 'How a ticket came out.',
  queues: 'Who works on what, in which order.',
  priorityMatrix: 'The priority that an impact and an urgency give.',
  fields: "The desk's own fields of a ticket.",
  checklist: 'What is asked at intake.',
  templates: 'Texts for messages.',
  policies: "What is promised: the first is everybody's, others where an entitlement names them.",
};

/** A document as a file for people: sections and keys always in the same order, a small thing on a line, so that a diff shows what changed. */
export function documentText(document: ConfigurationDocument, heading: string): string {
  const written = new Document(JSON.parse(JSON.stringify(document)));
  written.commentBefore = ` ${heading}`;
  if (isMap<ParsedNode>(written.contents)) {
    for (const [index, { key }] of written.contents.items.entries()) comment(key as ParsedNode, index > 0);
  }
  visit(written, {
    Collection: (at, node, path) => {
      if (at === null || path.length < minDepth || !isSmall(node)) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return written.toString({ lineWidth: 0 });
}

/** The document and its sections stand in blocks. */
const minDepth = 3;
const mostOnALine = 120;

function comment(key: ParsedNode, spaceBefore: boolean): void {
  const said = isScalar(key) ? comments[key.value as Section] : undefined;
  if (said) Object.assign(key, { commentBefore: ` ${said}`, spaceBefore });
}

function isSmall(node: unknown): boolean {
  return widthOf(node) <= mostOnALine;
}

/** About as many characters as it takes on a line; what has lines of its own never fits. */
function widthOf(node: unknown): number {
  if (isCollection(node)) return (node.items as unknown[]).reduce<number>((sum, item) => sum + widthOf(item) + 2, 4);
  if (isPair(node)) return widthOf(node.key) + widthOf(node.value) + 2;
  const text = isScalar(node) ? String(node.value) : '';
  return text.includes('\n') ? Number.POSITIVE_INFINITY : text.length;
}
