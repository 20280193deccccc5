import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { closeCodeLabel } from '../../src/api/monitoring/metrics.ts';
import { errorCodes } from '../../src/core/app-error.ts';
import { root } from '../../src/core/root.ts';
import { modules } from '../../src/modules.ts';
import { openWorker, type Worker } from '../../src/worker/worker.ts';
import { addWorkerMetrics } from '../../src/worker/worker-metrics.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';

// The worker looks after all tenants of its database, also those of other tests.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_monitoring_files');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const folder = join(root, 'docs/operations/monitoring');
const { groups } = parse(readFileSync(join(folder, 'alerts.yml'), 'utf8')) as { groups: { rules: Rule[] }[] };
const dashboard = JSON.parse(readFileSync(join(folder, 'dashboard.json'), 'utf8')) as { panels: { id: number; title: string; targets: { expr: string }[] }[] };
const documentation = readFileSync(join(root, 'docs/operations/monitoring.md'), 'utf8');

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string };
}

const rules = groups.flatMap(({ rules }) => rules);
const expressions = [...rules.map(({ expr }) => expr), ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];
const metricsIn = (text: string) => [...new Set(text.match(/\b(?:relevo|nodejs|process)_[a-z0-9_]+/g) ?? [])];

/** A histogram has its parts under names of their own. */
const familyOf = (name: string) => name.replace(/_(bucket|count|sum)$/, '');

let worker: Worker;
beforeAll(() => {
  worker = openWorker(theApp().services);
  addWorkerMetrics(theApp().registry, worker);
});
afterAll(() => worker.close());

const scrape = async () => (await fetch(theApp().metricsUrl)).text();

async function families(): Promise<string[]> {
  return [...(await scrape()).matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
}

test('every metric that an alert or the dashboard names is answered by a system that runs', async () => {
  const named = metricsIn(expressions.join('\n'));

  expect(named.length).toBeGreaterThan(20);
  expect(await families()).toEqual(expect.arrayContaining(named.map(familyOf)));
});

test('the page on monitoring tells of every metric of ours, and of no other', async () => {
  const ours = (await families()).filter((name) => name.startsWith('relevo_'));

  const told = metricsIn([...documentation.matchAll(/^\| .*$/gm)].map(([row]) => row).join('\n'));

  expect(told.sort()).toEqual(ours.sort());
});

test('what waits for the worker is told in numbers, and a worker is heard of', async () => {
  const value = async (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await scrape())?.[1]);

  await expect.poll(() => value('relevo_workers'), { timeout: 15_000 }).toBeGreaterThan(0);
  expect(await value('relevo_worker_heartbeat_seconds')).toBeLessThan(30);
  for (const name of ['timers_due', 'timers_oldest_due_seconds', 'recalculations_waiting', 'releases_waiting', 'feed_lag_seconds'])
    expect(await value(`relevo_${name}`)).toBeGreaterThanOrEqual(0);
});

test('series have the labels that are asked for, with values that we list', async () => {
  const { ana } = await aTenant();
  await askAs(ana, '{ tickets(first: 1) { totalCount } }');
  await askAs(ana, 'mutation { closeTicket(input: { ticketId: "tkt_none" }) { userErrors { code } } }');
  const text = await scrape();

  const codes = [...text.matchAll(/^relevo_refusals_total\{.*code="([^"]+)"/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(0);
  expect([...errorCodes, ...Object.keys(modules.refusals)]).toEqual(expect.arrayContaining(codes));
  for (const expression of expressions) {
    for (const [, code = ''] of expression.matchAll(/code=~?"([A-Z_|]+)"/g))
      expect([...errorCodes, ...Object.keys(modules.refusals)]).toEqual(expect.arrayContaining(code.split('|')));
    for (const [, code] of expression.matchAll(/code="(\d+)"/g)) expect(closeCodeLabel(Number(code))).toBe(code);
    for (const [, label = ''] of expression.matchAll(/by \(([a-z, ]+)\)/g))
      for (const one of label.split(', ')) expect(['le', 'field', 'code', 'outcome', 'version', 'node', 'instance']).toContain(one);
  }
  expect(text).toMatch(/^relevo_field_seconds_count\{field="tickets"\} 1$/m);
});

test('sockets close with codes that we know, and others', () => {
  expect([1000, 4403, 1013, 3999, 4999].map(closeCodeLabel)).toEqual(['1000', '4403', '1013', 'other', 'other']);
});

describe('the files', () => {
  test('each alert says how grave it is and what is the matter, once', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { labels, annotations } of rules) {
      expect(['critical', 'warning', 'info']).toContain(labels.severity);
      expect(annotations.summary.length).toBeGreaterThan(10);
    }
  });

  test.each(expressions)('the brackets of %s close', (expression) => {
    for (const [open, close] of ['()', '{}', '[]'] as const) expect(expression.split(open!).length).toBe(expression.split(close!).length);
  });

  test('the panels of the dashboard have ids and titles of their own', () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    expect(new Set(dashboard.panels.map(({ title }) => title)).size).toBe(dashboard.panels.length);
  });
});
