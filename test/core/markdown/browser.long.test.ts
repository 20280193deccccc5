import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHtml } from '../../../src/core/markdown.ts';
import { htmlVectors, markdownVectors, wrapped } from './vectors.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
/** On a machine of ours the browser may be missing; in CI that is a failure. */
const inBrowser = test.skipIf(!executablePath && !process.env.CI);

let browser: Browser | undefined;
beforeAll(async () => {
  if (executablePath || process.env.CI) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

async function show(html: string): Promise<string[]> {
  const page = await (browser as Browser).newPage();
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => seen.push('dialog')));
  await page.exposeFunction('attacked', () => seen.push('attacked'));
  await page.setContent(html);
  await page.evaluate('for (const one of document.querySelectorAll("body *")) one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))');
  const scripts = await page.locator('script, style, iframe, object, embed, form, img, svg, math, [onerror], [onload], [onmouseover]').count();
  await page.close();
  return [...seen, ...Array(scripts).fill('element')];
}

inBrowser('a browser that shows all that attacks runs nothing of it and asks the network for nothing', async () => {
  const page = [...htmlVectors.flatMap(wrapped), ...markdownVectors].map((text) => `<div>${toHtml(text)}</div>`).join('\n');

  expect(await show(`<div>${toHtml('*a*')}</div><img src="https://a.invalid/x" onmouseover="attacked()">`)).toContain('attacked');
  expect(await show(page)).toEqual([]);
});
