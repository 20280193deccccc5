import { expect, test } from 'vitest';
import { aTenantWithPolicies } from '../recalculation/a-tenant-with-policies.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';

openTestApp();

test('an admin reads the configuration as one document, with its version, its author and its time', async () => {
  const { sofia } = await aTenantWithPolicies();
  const before = await as(sofia).configuration();
  await as(sofia).applyConfiguration({ document: { checklist: [] } });

  const configuration = await as(sofia).configuration();

  expect(before).toMatchObject({ version: 1, document: { checklist: [{ key: 'restarted' }] }, createdBy: { name: 'Relevo' } });
  expect(configuration).toMatchObject({
    version: 2,
    document: { checklist: [], severities: [{ key: 'critical' }, { key: 'low' }] },
    createdBy: { name: 'Sofía León' },
  });
  expect(Date.parse(configuration.createdAt)).toBeGreaterThanOrEqual(Date.parse(before.createdAt));
});

test('everybody reads when the desk is open: hours, public holidays put in, own dates above them', async () => {
  const { ana } = await aTenantWithPolicies();

  const calendars = await as(ana).calendars();

  expect(calendars).toMatchObject([{ key: 'office', label: 'Oficina', rank: 0, version: 1, timeZone: 'Europe/Madrid' }]);
  expect(calendars[0]?.weekly).toEqual({
    mon: [
      { opens: '09:00', closes: '14:00' },
      { opens: '15:30', closes: '18:00' },
    ],
    sat: [],
  });
  expect(calendars[0]?.exceptions).toContainEqual({ from: '2028-05-02', to: '2028-05-02', hours: [] });
  expect(calendars[0]?.exceptions.at(-1)).toEqual({ from: '2026-12-24', to: '2026-12-24', hours: [{ opens: '09:00', closes: '13:00' }] });
});

test('everybody reads what the desk promises, each time with its unit', async () => {
  const { ana } = await aTenantWithPolicies();

  const slaPolicies = await as(ana).slaPolicies();

  expect(slaPolicies).toMatchObject([
    {
      key: 'standard',
      version: 1,
      targets: [
        { metric: 'FIRST_RESPONSE', severity: null, within: 'PT1H', calendar: { key: 'office' }, warnings: [] },
        { metric: 'TOTAL_RESOLUTION', within: 'P3D', warnings: [{ left: null, usedPercent: 80 }] },
        {
          metric: 'TOTAL_RESOLUTION',
          severity: { key: 'critical' },
          within: 'PT8H',
          calendar: null,
          warnings: [{ left: 'PT30M', usedPercent: null }],
        },
      ],
    },
  ]);
});

test('requesters read what they are asked at intake, and of the own fields only those for everyone', async () => {
  const { ana, marta } = await aTenantWithPolicies();

  const [hers, martas] = [await as(ana).intake(), await as(marta).intake()];

  const device = {
    key: 'device',
    label: 'Equipo',
    type: 'CHOICE',
    required: false,
    audience: 'EVERYONE',
    mailLabels: [],
    options: [{ key: 'laptop', label: 'Portátil' }],
  };
  expect(hers.customFields).toEqual([device]);
  expect(martas.customFields).toEqual([
    device,
    { key: 'cost', label: 'Coste', type: 'NUMBER', required: false, audience: 'AGENTS', mailLabels: [], options: [] },
  ]);
  expect(hers.checklist).toEqual([{ key: 'restarted', label: '¿Se ha reiniciado?' }]);
  expect(hers.qualifications.map(({ key }) => key)).toEqual(['solved', 'undefined']);
});

test('a label comes in the language that is asked for, else in one there is', async () => {
  const { ana } = await aTenantWithPolicies();

  const { body } = await askAs(ana, '{ customFields { label(locale: "en") options { en: label(locale: "en") pt: label(locale: "pt") } } }');

  expect(body.data.customFields).toEqual([{ label: 'Equipo', options: [{ en: 'Laptop', pt: 'Portátil' }] }]);
});

test('agents read the workflow; requesters do not', async () => {
  const { ana, marta } = await aTenant({
    ...{ closurePolicy: 'AUTOMATIC', onOpening: [{ notify: 'REQUESTER' }], qualifications: [{ key: 'hd1', label: 'HD1' }] },
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      {
        key: 'waiting',
        label: 'Espera',
        category: 'PENDING',
        onReply: 'new',
        timers: [{ key: 'close', after: 'P6D', since: 'REPLY', moveTo: 'closed', qualify: 'hd1' }],
      },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      { from: 'new', to: 'waiting', by: ['AGENT'], requires: ['assignee'], effects: [{ qualify: null, natures: ['INCIDENT'] }, { assign: 'NOBODY' }] },
      { from: 'waiting', to: 'new', by: ['REQUESTER'] },
      { from: 'waiting', to: 'closed', by: ['SYSTEM'] },
    ],
  });

  const workflow = await as(marta).workflow();
  const refused = await askAs(ana, '{ workflow { closurePolicy } }');

  expect(workflow).toMatchObject({ closurePolicy: 'AUTOMATIC', escalation: null, onOpening: [{ kind: 'NOTIFY', notify: 'REQUESTER' }] });
  expect(workflow.statuses[1]).toMatchObject({
    key: 'waiting',
    label: 'Espera',
    survey: false,
    onReply: { key: 'new' },
    clocks: expect.arrayContaining([{ metric: 'TOTAL_RESOLUTION', mode: 'PAUSE' }]),
  });
  expect(workflow.statuses[1]?.timers).toMatchObject([
    {
      key: 'close',
      after: 'P6D',
      since: 'REPLY',
      remind: false,
      calendar: null,
      moveTo: { key: 'closed', label: 'Cerrado' },
      qualification: { key: 'hd1' },
    },
  ]);
  expect(workflow.transitions[0]).toMatchObject({
    ...{ from: [{ key: 'new' }], to: { key: 'waiting' }, by: ['AGENT'], requires: ['assignee'] },
    effects: [
      { kind: 'QUALIFY', qualification: null, natures: ['INCIDENT'] },
      { kind: 'ASSIGN', assign: 'NOBODY' },
    ],
  });
  expect(refused.body.errors[0].extensions.code).toBe('FORBIDDEN');
  const { body } = await askAs(ana, '{ statuses { key survey clocks { mode } onReply { key } timers { key } } }');
  expect(body.data.statuses[1]).toEqual({ key: 'waiting', survey: false, clocks: [], onReply: null, timers: [] });
});

test('what is retired is no longer offered, and is found where it is still used', async () => {
  const { sofia, ana } = await aTenantWithPolicies();
  const { data } = (await askAs(ana, '{ categories { id } }')).body;

  await as(sofia).applyConfiguration({ document: { categories: [] } });

  const { body } = await askAs(ana, 'query ($id: ID!) { categories { key } node(id: $id) { ... on Category { key } } }', { id: data.categories[0].id });
  expect(body.data).toEqual({ categories: [], node: { key: 'question' } });
});
