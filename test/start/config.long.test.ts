import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { seed, tenants } from '../../seeds/index.ts';
import { systemContextOf } from '../../src/commands/system-context-of.ts';
import { recalculateTickets } from '../../src/recalculation/recalculate-tickets.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { inTenant } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_config');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };
const folder = mkdtempSync(join(tmpdir(), 'relevo-config-'));

beforeAll(async () => {
  await Promise.all(tenants.map((tenant) => seed(theServices(), tenant, 'relevo-demo')));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const config = (...args: string[]) => relevo(['config', ...args], env);

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The configuration as a file, with one change. */
async function edited(slug: string, edit: (text: string) => string): Promise<string> {
  const { out } = await config('export', slug);
  const text = edit(out);
  expect(text).not.toBe(out);
  return written(`${slug}-edited.yaml`, text);
}

async function versionOf(slug: string): Promise<number> {
  const ctx = await systemContextOf(theServices(), slug);
  return (await inTenant(ctx, (client) => client.query('select config_version from tenant where tenant_id = $1', [ctx.tenant.id]))).rows[0].config_version;
}

/** How many tickets a recalculation gave another deadline. */
async function movedIn(slug: string): Promise<number> {
  const moved = `select count(*)::int as count from event where type = 'ticket.recalculated' and jsonb_path_exists(changes, '$[*] ? (@.field like_regex "[dD]ueAt$")')`;
  return (await inTenant(await systemContextOf(theServices(), slug), (client) => client.query(moved))).rows[0].count;
}

describe.each(tenants.map(({ slug }) => slug))('%s', (slug) => {
  test('written to a file and applied again, nothing changes', async () => {
    const path = join(folder, `${slug}.yaml`);
    const before = await versionOf(slug);

    const exported = await config('export', slug, path);
    const planned = await config('plan', slug, path);
    const applied = await config('apply', slug, path, '--apply-to-open-tickets');
    const again = await config('export', slug);

    expect(exported).toEqual({ code: 0, out: '', err: '' });
    expect(planned).toEqual({ code: 0, out: `Nothing would change; the desk ${slug} is at version ${before}.\n`, err: '' });
    expect(applied).toEqual({ code: 0, out: `Nothing changed; the desk ${slug} is at version ${before}.\n`, err: '' });
    expect(again.out).toBe(readFileSync(path, 'utf8'));
    expect(await versionOf(slug)).toBe(before);
  }, 120_000);
});

test('a plan shows what would change and which open tickets it affects, and stores nothing; applying does just that', async () => {
  const before = await versionOf('crm');
  const path = await edited('crm', (text) => text.replace('targetTime: PT12H', 'targetTime: PT24H'));

  const planned = await config('plan', 'crm', path, '--apply-to-open-tickets');
  const between = await versionOf('crm');
  const applied = await config('apply', 'crm', path, '--apply-to-open-tickets', '--expect-version', `${before}`);
  const again = await config('plan', 'crm', path);

  const change = '~ severities high\n    targetTime: "PT12H" → "PT24H"\n';
  expect(planned).toMatchObject({ code: 0, err: '' });
  expect(again).toEqual({ code: 0, out: `Nothing would change; the desk crm is at version ${before + 1}.\n`, err: '' });
  expect(planned.out).toContain(`The desk crm is at version ${before}. This would change:\n${change}`);
  expect(planned.out).toMatch(/\d+ open tickets get another deadline:\n {4}CRM-\d+ due \S+Z → \S+Z\n/);
  expect(between).toBe(before);
  expect(applied).toEqual({ code: 0, out: `${change}The desk crm is at version ${before + 1}.\n`, err: '' });
  await recalculateTickets(await systemContextOf(theServices(), 'crm'), 500);
  expect(await movedIn('crm')).toBe(Number(/(\d+) open tickets get/.exec(planned.out)?.[1]));
}, 120_000);

test('a section that is left out stays, and only one is needed', async () => {
  const path = written('one.yaml', 'calendars:\n  - { key: everything, label: Todo, timeZone: UTC, weekly: { mon: [ 00:00-24:00 ] } }\n');

  const { code, out, err } = await config('apply', 'clinic', path);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^(- calendars .*\n)+\+ calendars everything\nThe desk clinic is at version \d+\.\n$/);
}, 120_000);

test('a fault is reported with its path and its line, and nothing is written', async () => {
  const before = await versionOf('clinic');
  const path = await edited('clinic', (text) => text.replace('to: suspended', 'to: nowhere').replace('targetTime: PT4H', 'targetTime: PT0H'));
  const other = written('other.yaml', 'queues:\n  - key: first\n    label: Uno\n    members: [ nobody@nowhere.example ]\nrequestTypes: []\n');

  const [planned, applied, strangers] = [await config('plan', 'clinic', path), await config('apply', 'clinic', path), await config('plan', 'clinic', other)];

  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes('PT0H')) + 1;
  for (const { code, out, err } of [planned, applied]) {
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^relevo: This configuration is not valid:\n/);
    expect(err).toContain(`${path}:${line} severities.0.targetTime: `);
  }
  expect(strangers.err).toContain(`${other}:4 queues.0.members.0: Nobody in the desk has this address. (UNKNOWN_PERSON)`);
  expect(await versionOf('clinic')).toBe(before);
}, 120_000);

test('what is no YAML, and what was planned against an older version, is refused', async () => {
  const bad = written('bad.yaml', 'desk:\n  name: [ unfinished\n');
  const good = written('good.yaml', 'checklist: []\n');

  const [unread, stale, nowhere] = [
    await config('plan', 'clinic', bad),
    await config('apply', 'clinic', good, '--expect-version', '99'),
    await config('export', 'nowhere'),
  ];

  expect(unread).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^relevo: \S+bad\.yaml cannot be read: .*line 3/) });
  expect(stale).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^relevo: The desk is at version \d+ by now; run the plan again/) });
  expect(nowhere).toMatchObject({ code: 1, out: '', err: 'relevo: There is no desk nowhere.\n' });
}, 120_000);
