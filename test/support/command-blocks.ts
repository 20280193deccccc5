import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/core/root.ts';

/** Commands that the documentation tells an operator to give. */
export interface CommandBlock {
  page: string;
  text: string;
  /** The test that runs it, as the comment above the block names it: `<!-- run by test/start/backup.long.test.ts -->`. */
  test: string | null;
}

/** The pages for those who run Relevo. */
export const operationsPages = ['docs/operations.md', ...inFolder('docs/operations')];

function inFolder(folder: string): string[] {
  const entries = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [];
  return entries.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

export function commandBlocks(page: string): CommandBlock[] {
  const found = readFileSync(join(root, page), 'utf8').matchAll(/(?:^<!-- run by (\S+) -->\n+)?^ *```(?:sh|bash|console)\n(.*?)^ *```/gms);
  return [...found].map(([, test = null, text = '']) => ({ page, text, test }));
}

/** The blocks of a page that a test has to run, in their order. */
export function blocksRunBy(test: string, page: string): string[] {
  return commandBlocks(page)
    .filter((block) => block.test !== null && test.endsWith(block.test))
    .map(({ text }) => text);
}
