import { Document, isCollection, isMap, isPair, isScalar, type ParsedNode, visit } from 'yaml';
import type { ConfigurationDocument, Section } from './document.ts';

const comments: Partial<Record<Section, string>> = {
  desk: 'Settings of the whole desk.',
  calendars: 'When business time counts.',
  statuses: 'The statuses of a ticket, and their timers.',
  transitions: 'Who may move a ticket from which status to which.',
  severities: 'Their target times count round the clock where no policy has a rule.',
  categories: 'What tickets are about.',
  qualifications: 'The outcome of a ticket.',
  queues: 'Who works on which tickets, and in what order.',
  priorityMatrix: 'Priority by impact and urgency.',
  fields: 'Custom fields of tickets.',
  checklist: 'Questions of the intake checklist.',
  requestTypes: 'What people can ask for, each with its form.',
  templates: 'Message templates.',
  policies: 'SLA policies: the first applies to every ticket, the others where an entitlement names them.',
  supportAddresses: 'Addresses that mails are sent to, and what their tickets get.',
};

/** A document as YAML for people: fixed order, and small items on one line, so that a diff shows what changed. */
export function documentToYaml(document: ConfigurationDocument, heading: string): string {
  const yaml = new Document(JSON.parse(JSON.stringify(document)));
  yaml.commentBefore = ` ${heading}`;
  if (isMap<ParsedNode>(yaml.contents)) {
    for (const [index, { key }] of yaml.contents.items.entries()) comment(key as ParsedNode, index > 0);
  }
  visit(yaml, {
    Collection: (at, node, path) => {
      if (at === null || path.length < minDepth || !isSmall(node)) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return yaml.toString({ lineWidth: 0 });
}

/** The document and its sections are in block style. */
const minDepth = 3;
const maxWidth = 120;

function comment(key: ParsedNode, spaceBefore: boolean): void {
  const text = isScalar(key) ? comments[key.value as Section] : undefined;
  if (text) Object.assign(key, { commentBefore: ` ${text}`, spaceBefore });
}

function isSmall(node: unknown): boolean {
  return widthOf(node) <= maxWidth;
}

/** The approximate width on one line; a text with line breaks never fits. */
function widthOf(node: unknown): number {
  if (isCollection(node)) return (node.items as unknown[]).reduce<number>((sum, item) => sum + widthOf(item) + 2, 4);
  if (isPair(node)) return widthOf(node.key) + widthOf(node.value) + 2;
  const text = isScalar(node) ? String(node.value) : '';
  return text.includes('\n') ? Number.POSITIVE_INFINITY : text.length;
}
