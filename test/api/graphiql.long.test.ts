import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';

openTestApp();

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
/** On a machine of ours the browser may be missing; in CI that is a failure. */
const inBrowser = test.skipIf(!executablePath && !process.env.CI);

let browser: Browser | undefined;
beforeAll(async () => {
  if (executablePath || process.env.CI) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

interface Visit {
  page: Page;
  /** What the page asked of the network, and complained of. */
  asked: string[];
  complaints: string[];
}

async function aVisit(): Promise<Visit> {
  const page = await (browser as Browser).newPage();
  const [asked, complaints]: string[][] = [[], []];
  page.on('request', (request) => asked?.push(request.url()));
  page.on('websocket', (socket) => asked?.push(socket.url()));
  page.on('pageerror', ({ message }) => complaints?.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints?.push(line.text()));
  await page.goto(theApp().url);
  return { page, asked: asked ?? [], complaints: complaints ?? [] };
}

async function signIn(page: Page, { slug, ana }: TestTenant, word = password): Promise<void> {
  await page.getByLabel('Desk').fill(slug);
  await page.getByLabel('Email').fill(ana.email);
  await page.getByLabel('Password').fill(word);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** What stands in the answer, without the blanks of the editor. */
const answerOn = async (page: Page) => (await page.locator('.graphiql-response').innerText()).replace(/\s+/g, ' ');

/** The editor takes a moment to know what stands in it, so the button is pressed until that has run. */
async function run(page: Page, tab: string, isAnswered: () => Promise<boolean>): Promise<void> {
  await page.getByRole('tab', { name: tab }).getByRole('button').first().click();
  const press = async () => {
    const start = page.locator('.graphiql-execute-button[aria-label^="Execute"]');
    if (await isAnswered()) return true;
    if (await start.isVisible()) await start.click();
    return false;
  };
  await expect.poll(press, { timeout: 20_000, interval: 700 }).toBe(true);
}

inBrowser(
  'the page opens, signs in, and its three questions are answered, the last one live; nothing comes from elsewhere',
  async () => {
    const tenant = await aTenant();
    const { code } = await aTicket(tenant.ana);
    const { page, asked, complaints } = await aVisit();

    await signIn(page, tenant);
    await page.getByText(`Signed in as ${tenant.ana.email}`).waitFor();
    const shows = (text: string) => async () => (await answerOn(page)).includes(text);
    await run(page, 'WhoAmI', shows('"name": "Ana Ruiz"'));
    await run(page, 'OpenTickets', shows(`"code": "${code}"`));
    await run(page, 'Live', async () => /^relevo_subscriptions 1$/m.test(await (await fetch(`${theApp().url}/metrics`)).text()));
    const later = await aTicket(tenant.ana);
    await expect.poll(shows(`"code": "${later.code}"`), { timeout: 20_000 }).toBe(true);

    const { host } = new URL(theApp().url);
    expect(new Set(asked.map((url) => new URL(url.replace('blob:', '')).host))).toEqual(new Set([host]));
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Bearer');
  },
  60_000,
);

inBrowser('a wrong password is said in the bar', async () => {
  const tenant = await aTenant();
  const { page, complaints } = await aVisit();

  await signIn(page, tenant, 'not this one');

  const said = page.locator('#sign-in output');
  await expect.poll(() => said.innerText()).toMatch(/password|contraseña/i);
  expect(complaints).toEqual([]);
});
