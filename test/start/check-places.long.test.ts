import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { checkFiles } from '../../src/commands/check/check-files.ts';
import { checkProxy } from '../../src/commands/check/check-proxy.ts';
import type { Finding } from '../../src/commands/check/finding.ts';
import { readConfig } from '../../src/core/config/config.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp, readyFor, theApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { freePort } from '../support/outside-server.ts';
import { relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_checked_places');
const secret = 'a secret of tests that is long enough';
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner, secret });
const folder = mkdtempSync(join(tmpdir(), 'relevo-checked-'));
const opened: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
afterAll(() => Promise.all(opened.map((close) => close())));

/** A proxy in front of the API, which passes requests on and no sockets; or one that answers everything by itself. */
async function aProxy(answer?: number): Promise<string> {
  const proxy = createServer((from, to) => {
    if (answer) return void to.writeHead(answer).end('<h1>Bad gateway</h1>');
    const { method, headers } = from;
    const passed = request(theApp().url + from.url, { method, headers }, (got) => got.pipe(to.writeHead(got.statusCode ?? 500, got.headers)));
    from.pipe(passed);
  }).listen(0, '127.0.0.1');
  opened.push(() => proxy.close());
  await once(proxy, 'listening');
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

const lines = (findings: Finding[]) => findings.map(({ verdict, subject, says }) => `${verdict} ${subject}: ${says}`);
const proxyLines = async (settings: Record<string, string>) => lines(await checkProxy(readConfig(settings)));

test('the public address is asked for the API and for a socket, and what a proxy does not pass on is named', async () => {
  expect(await proxyLines({})).toEqual([]);
  expect(await proxyLines({ RELEVO_PUBLIC_URL: `${theApp().url}/` })).toEqual([
    'ok public address: RELEVO_PUBLIC_URL leads to the API',
    'ok sockets: RELEVO_PUBLIC_URL passes sockets on',
  ]);
  expect(await proxyLines({ RELEVO_PUBLIC_URL: await aProxy() })).toEqual([
    'ok public address: RELEVO_PUBLIC_URL leads to the API',
    expect.stringMatching(/^wrong sockets: RELEVO_PUBLIC_URL: /),
  ]);
  expect(await proxyLines({ RELEVO_PUBLIC_URL: await aProxy(502) })).toEqual(['wrong public address: RELEVO_PUBLIC_URL answers with 502 and no GraphQL']);
  expect(await proxyLines({ RELEVO_PUBLIC_URL: `http://127.0.0.1:${await freePort()}` })).toEqual([
    expect.stringMatching(/^warning public address: RELEVO_PUBLIC_URL: .*ECONNREFUSED/),
  ]);
});

test('whom the settings believe about addresses is looked at', async () => {
  const nowhere = `https://127.0.0.1:${await freePort()}`;

  expect(await proxyLines({ RELEVO_PUBLIC_URL: nowhere })).toContainEqual(expect.stringMatching(/^warning proxy: .*none is trusted/));
  expect(await proxyLines({ RELEVO_PUBLIC_URL: nowhere, RELEVO_TRUSTED_PROXIES: '10.0.0.5, loopback' })).toContainEqual(
    'ok proxy: 10.0.0.5, loopback may name whose requests they pass on',
  );
});

test('the folder of files must be one that can be written, or made', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const filesLines = async (files: string) => lines(await checkFiles(readyFor({ files })));

  expect(await filesLines(folder)).toEqual([`ok files: ${folder} can be written`]);
  expect(await filesLines(join(folder, 'not/yet/made'))).toEqual([`ok files: ${folder}/not/yet/made can be written`]);
  expect(await filesLines(file)).toEqual([expect.stringMatching(/^wrong files: .*ENOTDIR/)]);
  expect(await filesLines(join(file, 'below'))).toEqual([expect.stringMatching(/^wrong files: .*ENOTDIR/)]);
});

test('a database that was restored without its master key is named', async () => {
  const { ana } = await aTenant();
  await succeed(as(ana).replyToTicket({ ticketId: await opens(ana), body: 'Ahí va.', secrets: [{ label: 'Clave', value: 'canario' }] }));
  const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner };
  const keysOf = async (settings: Record<string, string>) => {
    const { out } = await relevo(['check', '--json'], { ...env, ...settings });
    return lines((JSON.parse(out).findings as Finding[]).filter(({ subject }) => subject === 'keys'));
  };
  const other = 'another secret, which is long enough too';

  expect(await keysOf({ RELEVO_SECRET: secret })).toEqual(['ok keys: the settings open the keys of all desks']);
  expect(await keysOf({ RELEVO_SECRET: other, RELEVO_OLD_SECRET: secret })).toEqual(['ok keys: the settings open the keys of all desks']);
  expect(await keysOf({ RELEVO_SECRET: other })).toEqual([expect.stringMatching(/^wrong keys: .*which no setting gives$/)]);
});
