import module from 'node:module';
import { join } from 'node:path';
import { whyNotNode } from './node-version.ts';

const whyNot = whyNotNode(process.versions.node);
if (whyNot) {
  console.error(whyNot);
  process.exit(1);
}

// What was compiled once is loaded in half the time. The folder is as trusted as the code itself.
module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/relevo'));

const { main } = await import('./program.ts');
await main();
