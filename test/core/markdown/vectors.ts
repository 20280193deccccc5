import { readFileSync } from 'node:fs';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Record<string, string[]>;

/** What the tests of two sanitizers attack with, and what only Markdown can say. */
export const htmlVectors: readonly string[] = Object.values(read('./xss-vectors.json')).flat();

const addresses = [
  ...['javascript:attacked()', 'JaVaScRiPt:attacked()', 'javascript&colon;attacked()', 'java\tscript:attacked()', '&#x6A;avascript:attacked()'],
  ...['\u0001javascript:attacked()', 'vbscript:attacked()', 'data:text/html,<script>attacked()</script>', 'data:image/svg+xml,<svg onload=attacked()>'],
  ...['//evil.example/x', '/logout', 'file:///etc/passwd', 'blob:https://a/b', 'https://a"onmouseover="attacked()', "https://a'><script>attacked()</script>"],
];

export const markdownVectors: readonly string[] = [
  ...addresses.flatMap((address) => [`[a](${address})`, `[a](<${address}>)`, `![a](${address})`, `<${address}>`, `[a][b]\n\n[b]: ${address}`]),
  ...addresses.map((address) => `[a](https://a "${address}") ![${address}](https://a "t")`),
  ...[
    '```<script>\nattacked()\n```',
    '```x"onmouseover="attacked()\na\n```',
    '``` "><img/src/onerror=attacked()>\na\n```',
    '[![a](https://b/p.png)](https://c)',
  ],
  ...[
    '<a href="javascript:attacked()">a</a>',
    '> <svg onload=attacked()>',
    '- <img src=x onerror=attacked()>',
    '# <iframe srcdoc="<script>attacked()</script>">',
  ],
];

/** The same HTML where Markdown could treat it in another way. */
export const wrapped = (html: string): string[] => [
  html,
  `\`${html}\``,
  `    ${html}`,
  `> ${html}`,
  `[${html}](https://a)`,
  `![${html}](https://a)`,
  `*${html}*`,
];
