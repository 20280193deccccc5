#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(
    `relevo: Node 22.17 or newer is needed, and this is ${process.versions.node}. \`npx relevo\` takes the one that npm installs as an optional package.`,
  );
  process.exit(1);
}
await import('../dist/src/main.js');
