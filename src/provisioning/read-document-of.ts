import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { WrittenConfiguration } from '../configuration/document.ts';
import { root } from '../core/root.ts';

/** Reads a seed's configuration document; it is validated when it is applied. */
export function readDocumentOf(slug: string): WrittenConfiguration {
  return parse(readFileSync(join(root, 'seeds', `${slug}.yaml`), 'utf8'));
}
