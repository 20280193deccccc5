import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { WrittenConfiguration } from '../configuration/document.ts';
import { root } from '../core/root.ts';

/** Everything a desk is, as `relevo config` writes it: whether it is one is asked when it is applied. */
export function readDocumentOf(slug: string): WrittenConfiguration {
  return parse(readFileSync(join(root, 'seeds', `${slug}.yaml`), 'utf8'));
}
