import { readFileSync } from 'node:fs';
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import { StartupError } from '../core/startup-error.ts';

/** A document read from a file. */
export interface DocumentFile {
  document: unknown;
  /** An error with one line per fault, and its line in the file where it has one. */
  faultsError(faults: readonly ConfigurationFault[]): StartupError;
}

export function readDocumentFile(path: string): DocumentFile {
  const lines = new LineCounter();
  const parsed = parseDocument(textOf(path), { lineCounter: lines });
  const [error] = parsed.errors;
  if (error) throw new StartupError(`${path} cannot be read: ${error.message.trim()}`);
  const position = (at: number | null) => (at === null ? '' : `${path}:${at} `);
  const line = (fault: ConfigurationFault) =>
    `  ${position(lineOf(parsed, lines, fault.path))}${fault.path.join('.')}: ${fault.message.en}${oneOf(fault)} (${fault.code})`;
  return {
    document: parsed.toJS(),
    faultsError: (faults) => new StartupError(['This configuration is not valid:', ...faults.map(line)].join('\n')),
  };
}

function oneOf({ allowed = [] }: ConfigurationFault): string {
  return allowed.length > 0 ? ` One of: ${allowed.join(', ')}.` : '';
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartupError(`${path} cannot be read.`);
  }
}

/** The line of the deepest node on the path that exists. */
function lineOf(parsed: Document.Parsed, lines: LineCounter, path: readonly string[]): number | null {
  let [node, found]: [unknown, number | null] = [parsed.contents, null];
  for (const name of path) {
    node = isCollection(node) ? node.get(/^\d+$/.test(name) ? Number(name) : name, true) : undefined;
    if (!isNode(node)) break;
    found = node.range ? lines.linePos(node.range[0]).line : found;
  }
  return found;
}
