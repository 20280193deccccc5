import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/core/markdown.ts';
import { harmsIn, type Node } from './harms.ts';
import { htmlVectors, markdownVectors, wrapped } from './vectors.ts';

describe('nothing that could run is left of', () => {
  test('what the tests of sanitizers attack with, wherever it stands in a text', () => {
    expect(htmlVectors.length).toBeGreaterThan(250);
    expect(htmlVectors.flatMap(wrapped).flatMap((text) => harmsIn(toHtml(text)).map((harm) => [harm, text]))).toEqual([]);
  });

  test('what only Markdown can say', () => {
    expect(markdownVectors.flatMap((text) => harmsIn(toHtml(text)).map((harm) => [harm, text]))).toEqual([]);
  });
});

test.each([
  [
    'emphasis, lists and code',
    '# A\n\n1. *b* **c**\n2. `d`\n\n> e',
    '<h1>A</h1>\n<ol>\n<li><em>b</em> <strong>c</strong></li>\n<li><code>d</code></li>\n</ol>\n<blockquote>\n<p>e</p>\n</blockquote>\n',
  ],
  ['code with its language', '```sql\nselect 1 < 2;\n```', '<pre><code class="language-sql">select 1 &lt; 2;\n</code></pre>\n'],
  ['a link', '[a](https://b.example "c")', '<p><a href="https://b.example" title="c" rel="noopener noreferrer nofollow">a</a></p>\n'],
  ['an image, as a link', '![a](https://b.example/c.png)', '<p><a href="https://b.example/c.png" rel="noopener noreferrer nofollow">a</a></p>\n'],
  [
    'an image without a text',
    '![](https://b.example/c.png)',
    '<p><a href="https://b.example/c.png" rel="noopener noreferrer nofollow">https://b.example/c.png</a></p>\n',
  ],
  [
    'an image in a link, as its text',
    '[![a](https://b.example/c.png)](https://d.example)',
    '<p><a href="https://d.example" rel="noopener noreferrer nofollow">a</a></p>\n',
  ],
  [
    'a picture among its own attachments, by its id',
    '![a "b"](attachment:att_01h455vb4pex5vsknk084sn02q)',
    '<p><img src="attachment:att_01h455vb4pex5vsknk084sn02q" alt="a &quot;b&quot;" /></p>\n',
  ],
  ['a picture whose id is none, as text', '![a](attachment:att_1)', '<p>![a](attachment:att_1)</p>\n'],
  ['raw HTML, as text', 'a <b onclick="c()">d</b>', '<p>a &lt;b onclick="c()"&gt;d&lt;/b&gt;</p>\n'],
  ['an address of no known scheme, as text', '[a](javascript:b)', '<p>[a](javascript:b)</p>\n'],
  ['an address within the page, as text', '[a](/logout)', '<p>[a](/logout)</p>\n'],
])('%s', (_, markdown, html) => {
  expect(toHtml(markdown)).toBe(html);
});

test('a text that is longer than any that is written by hand is shown as it is', () => {
  const [log] = ['*a* <b>\n'.repeat(10_000)];

  expect(toHtml(log ?? '')).toBe(`<pre>${log?.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`);
});

test.each([
  '>',
  '> > > >a\n',
  '[',
  '[a](',
  '![',
  '*a ',
  '*a**b _c',
  'a_ b*',
  '`',
  '* a\n',
  '&a',
  '[a]: u\n',
  '[a][a] ',
  '<a ',
  '<!--',
  'a\n=\n',
  '\t> ',
  '**a *b ',
])('a text of 50,000 characters made of %j is rendered, nested no deeper than people write', (part) => {
  const html = toHtml(part.repeat(Math.floor(50_000 / part.length)));

  expect(html.length).toBeLessThan(200_000);
  expect(depth(parseFragment(html).childNodes)).toBeLessThan(60);
});

function depth(nodes: readonly Node[]): number {
  return nodes.reduce((most, node) => Math.max(most, 'childNodes' in node ? 1 + depth(node.childNodes) : 0), 0);
}
