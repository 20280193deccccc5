import { readFileSync } from 'node:fs';
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import { StartupError } from '../core/startup-error.ts';

/** A document as somebody wrote it, and where in the file each part of it stands. */
export interface DocumentFile {
  document: unknown;
  /** Every fault on a line of its own, with its line in the file where it is about something in it. */
  told(faults: readonly ConfigurationFault[]): StartupError;
}

export function readDocumentFile(path: string): DocumentFile {
  const lines = new LineCounter();
  const parsed = parseDocument(textOf(path), { lineCounter: lines });
  const [error] = parsed.errors;
  if (error) throw new StartupError(`${path} cannot be read: ${error.message.trim()}`);
  const place = (at: number | null) => (at === null ? '' : `${path}:${at} `);
  const line = (fault: ConfigurationFault) => `  ${place(lineOf(parsed, lines, fault.path))}${fault.path.join('.')}: ${fault.message ?? ''} (${fault.code})`;
  return {
    document: parsed.toJS(),
    told: (faults) => new StartupError(['This cannot be the desk:', ...faults.map(line)].join('\n')),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartupError(`${path} cannot be read.`);
  }
}

/** Of the deepest part on the way that is there. */
function lineOf(parsed: Document.Parsed, lines: LineCounter, path: readonly string[]): number | null {
  let [node, found]: [unknown, number | null] = [parsed.contents, null];
  for (const step of path) {
    node = isCollection(node) ? node.get(/^\d+$/.test(step) ? Number(step) : step, true) : undefined;
    if (!isNode(node)) break;
    found = node.range ? lines.linePos(node.range[0]).line : found;
  }
  return found;
}
