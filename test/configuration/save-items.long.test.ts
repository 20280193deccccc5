import { describe, expect, test } from 'vitest';
import { aTenantWithPolicies } from '../recalculation/a-tenant-with-policies.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';

openTestApp();

interface Answer {
  version: number | null;
  changes: { section: string; key: string; kind: string; after: Record<string, unknown> | null }[] | null;
  userErrors: { code: string; path: string[]; details: { faults?: { code: string; path: string[]; message: string }[] } | null }[];
}

/** One mutation by its name, for all of them answer alike, apart from what they saved. */
async function run(who: { token: string }, name: string, input: object): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { version changes { section key kind after } userErrors { code path details } } }`;
  const { body } = await askAs(who, query, { input });
  return body.data?.[name] ?? expect.unreachable(JSON.stringify(body.errors));
}

const documentOf = async ({ sofia }: Pick<TestTenant, 'sofia'>) => (await as(sofia).configuration()).document as Record<string, Record<string, unknown>[]>;

describe('each kind of thing is added, changed and retired by itself', () => {
  test.each([
    ['Calendar', 'calendars', { timeZone: 'UTC', weekly: { mon: [{ opens: '09:00', closes: '17:00' }] } }, { timeZone: 'Asia/Tokyo' }],
    ['SlaPolicy', 'policies', { targets: [{ metric: 'NEXT_RESPONSE', within: 'PT2H' }] }, { targets: [] }],
    ['Severity', 'severities', { targetTime: 'PT6H' }, { responseTime: 'PT1H' }],
    ['Category', 'categories', {}, { label: { es: 'Otra' } }],
    ['Qualification', 'qualifications', {}, { label: { es: 'Otra' } }],
    ['Queue', 'queues', { members: [] }, { order: 'SIMPLE_FIRST', level: 2 }],
    ['CustomField', 'fields', { type: 'TEXT' }, { required: true, audience: 'AGENTS', mailLabels: ['Proyecto', 'Project'] }],
    ['ChecklistItem', 'checklist', {}, { label: { es: 'Otra' } }],
    ['RequestType', 'requestTypes', {}, { audience: 'AGENTS', needsEntitlement: true, severity: 'critical', help: { en: 'Help' } }],
  ])('%s', async (noun, section, whole, change) => {
    const tenant = await aTenantWithPolicies();
    const label = { es: 'Nueva', en: 'New' };

    const added = await run(tenant.sofia, `save${noun}`, { key: 'fresh', label, ...whole });
    const changed = await run(tenant.sofia, `save${noun}`, { key: 'fresh', ...change });
    const kept = (await documentOf(tenant))[section]?.at(-1);
    const retired = await run(tenant.sofia, `retire${noun}`, { key: 'fresh' });

    expect([added, changed, retired].map(({ version, changes, userErrors }) => [version, changes?.map(({ key, kind }) => [key, kind]), userErrors])).toEqual([
      [2, [['fresh', 'ADDED']], []],
      [3, [['fresh', 'CHANGED']], []],
      [4, [['fresh', 'RETIRED']], []],
    ]);
    expect(kept).toMatchObject({ key: 'fresh', label, ...change });
  });

  test('Template', async () => {
    const tenant = await aTenantWithPolicies();

    await run(tenant.sofia, 'saveTemplate', { key: 'bye', subject: 'Adiós', body: 'Hasta pronto.' });
    await run(tenant.sofia, 'saveTemplate', { key: 'bye', subject: 'Hasta luego' });
    const { templates } = await documentOf(tenant);
    await run(tenant.sofia, 'retireTemplate', { key: 'hello' });

    expect(templates?.[1]).toEqual({ key: 'bye', subject: 'Hasta luego', body: 'Hasta pronto.' });
    expect((await documentOf(tenant)).templates?.map(({ key }) => key)).toEqual(['bye']);
  });
});

test('each save gives what it saved, as it stands now, and a repeated one again', async () => {
  const { sofia } = await aTenantWithPolicies();
  const label = { es: 'Nueva', en: 'New' };
  const once = { key: 'fresh', label, idempotencyKey: 'once' };

  const { queue } = await succeed(as(sofia).saveQueue({ ...once, order: 'FIRST_IN', members: [] }));
  const again = await succeed(as(sofia).saveQueue({ ...once, order: 'FIRST_IN', members: [] }));
  const { calendar } = await succeed(as(sofia).saveCalendar({ key: 'fresh', label, timeZone: 'UTC', weekly: { mon: [{ opens: '09:00', closes: '17:00' }] } }));
  const { slaPolicy } = await succeed(as(sofia).saveSlaPolicy({ key: 'fresh', label, targets: [{ metric: 'NEXT_RESPONSE', within: 'PT2H' }] }));
  const { severity } = await succeed(as(sofia).saveSeverity({ key: 'fresh', label, targetTime: 'PT6H' }));
  const { category } = await succeed(as(sofia).saveCategory({ key: 'fresh', label }));
  const { qualification } = await succeed(as(sofia).saveQualification({ key: 'fresh', label }));
  const { customField } = await succeed(as(sofia).saveCustomField({ key: 'fresh', label, type: 'TEXT' }));
  const { checklistItem } = await succeed(as(sofia).saveChecklistItem({ key: 'fresh', label }));
  const { role } = await succeed(as(sofia).saveRole({ key: 'fresh', label, permissions: ['ticket:read'] }));
  const { template } = await succeed(as(sofia).saveTemplate({ key: 'fresh', subject: 'Hola', body: 'Hola.' }));
  const { tenant } = await succeed(as(sofia).saveDeskSettings({ name: 'Otra mesa' }));
  const row = { low: 'LOW', medium: 'HIGH', high: 'URGENT' } as const;
  const { priorityMatrix } = await succeed(as(sofia).savePriorityMatrix({ matrix: { low: row, medium: row, high: row } }));
  const { workflow } = await succeed(as(sofia).saveWorkflow({ onAnswer: [{ kind: 'ASSIGN', assign: 'NOBODY' }] }));
  const { configuration, version } = await succeed(as(sofia).applyConfiguration({ document: { checklist: [] } }));

  expect(queue).toMatchObject({ id: expect.stringMatching(/^que_/), key: 'fresh', label: 'Nueva', ordering: 'FIRST_IN' });
  expect(again.queue).toEqual(queue);
  expect([calendar, slaPolicy, severity, category, qualification, customField, checklistItem, role].map(({ key, label }) => [key, label])).toEqual(
    Array(8).fill(['fresh', 'Nueva']),
  );
  expect([slaPolicy.targets, severity.targetTime, customField.type, role.permissions]).toEqual([
    [{ metric: 'NEXT_RESPONSE' }],
    'PT6H',
    'TEXT',
    ['ticket:read'],
  ]);
  expect(template).toMatchObject({ id: expect.stringMatching(/^tpl_/), key: 'fresh', subject: 'Hola', body: 'Hola.' });
  expect([tenant.name, priorityMatrix.medium.high, workflow.statuses[0]?.key]).toEqual(['Otra mesa', 'URGENT', 'new']);
  expect(configuration.version).toBe(version);
});

test('a save that is refused gives nothing', async () => {
  const { sofia } = await aTenantWithPolicies();

  const answer = await as(sofia).saveQueue({ key: 'fresh' });

  expect(answer).toMatchObject({ queue: null, changes: null, version: null, userErrors: [{ code: 'INVALID_CONFIGURATION' }] });
});

test('templates are listed and found by id, for those who see the workflow', async () => {
  const { sofia, marta, ana } = await aTenantWithPolicies();
  await succeed(as(sofia).saveTemplate({ key: 'bye', subject: 'Adiós', body: 'Hasta pronto.', rank: 0 }));

  const templates = await as(marta).templates();

  expect(templates.map(({ key, rank, subject }) => [key, rank, subject])).toEqual([
    ['bye', 0, 'Adiós'],
    ['hello', 1, 'Recibido'],
  ]);
  const node = (who: { token: string }) => askAs(who, 'query ($id: ID!) { node(id: $id) { ... on Template { key } } }', { id: templates[0]?.id });
  expect((await node(marta)).body.data.node).toEqual({ key: 'bye' });
  expect((await node(ana)).body.data.node).toBeNull();
  expect((await askAs(ana, '{ templates { key } }')).body.errors[0].extensions.code).toBe('FORBIDDEN');
});

test('what is absent is left alone, what is null is cleared', async () => {
  const tenant = await aTenantWithPolicies();

  await run(tenant.sofia, 'saveCalendar', { key: 'office', timeZone: 'Atlantic/Canary', holidays: null });

  const calendars = await as(tenant.sofia).calendars();
  expect(calendars[0]).toMatchObject({
    timeZone: 'Atlantic/Canary',
    version: 2,
    weekly: {
      mon: [
        { opens: '09:00', closes: '14:00' },
        { opens: '15:30', closes: '18:00' },
      ],
    },
  });
  expect(calendars[0]?.exceptions).toEqual([{ from: '2026-12-24', to: '2026-12-24', hours: [{ opens: '09:00', closes: '13:00' }] }]);
});

test('a thing is saved at the place that is wanted', async () => {
  const tenant = await aTenantWithPolicies();

  await run(tenant.sofia, 'saveSeverity', { key: 'low', rank: 0 });
  await run(tenant.sofia, 'saveSeverity', { key: 'middle', label: { es: 'Media' }, targetTime: 'P1D', rank: 1 });

  expect((await documentOf(tenant)).severities?.map(({ key }) => key)).toEqual(['low', 'middle', 'critical']);
});

test('a policy has its times and warnings in parts, the document as text', async () => {
  const tenant = await aTenantWithPolicies();
  const targets = [
    {
      metric: 'TOTAL_RESOLUTION',
      priority: 'URGENT',
      entitlement: 'PRODUCTION',
      category: 'question',
      within: 'PT4H',
      calendar: 'office',
    },
    {
      metric: 'FIRST_RESPONSE',
      severity: 'low',
      within: 'PT30M',
      warnings: [{ usedPercent: 50 }, { left: 'PT5M' }],
    },
  ];

  await run(tenant.sofia, 'saveSlaPolicy', { key: 'standard', targets });

  const said = (await documentOf(tenant)).policies?.[0]?.targets as Record<string, unknown>[];
  expect(said.map(({ within, warnings }) => [within, warnings])).toEqual([
    ['PT4H', undefined],
    ['PT30M', ['50%', 'PT5M']],
  ]);
  const slaPolicies = await as(tenant.ana).slaPolicies();
  expect(slaPolicies[0]).toMatchObject({
    version: 2,
    targets: [{ priority: 'URGENT', entitlement: 'PRODUCTION', category: { key: 'question' } }, { warnings: [{ usedPercent: 50 }, { left: 'PT5M' }] }],
  });
});

test('the matrix is saved whole, and null goes back to the usual one', async () => {
  const tenant = await aTenantWithPolicies();
  const row = { low: 'LOW', medium: 'HIGH', high: 'URGENT' };

  const saved = await run(tenant.sofia, 'savePriorityMatrix', { matrix: { low: row, medium: row, high: row } });
  const { priorityMatrix } = await documentOf(tenant);
  const cleared = await run(tenant.sofia, 'savePriorityMatrix', { matrix: null });

  expect([saved.version, cleared.version]).toEqual([2, 3]);
  expect(priorityMatrix).toMatchObject({ LOW: { LOW: 'LOW', MEDIUM: 'HIGH', HIGH: 'URGENT' } });
  expect((await documentOf(tenant)).priorityMatrix).toBeUndefined();
});

test('settings of the desk are saved one by one, and rule from then on', async () => {
  const tenant = await aTenantWithPolicies();

  const saved = await run(tenant.sofia, 'saveDeskSettings', { name: 'Otra mesa', modules: ['INTERNAL'] });

  const { body } = await askAs(tenant.ana, 'mutation { openTicket(input: { subject: "Uno", description: "Dos" }) { userErrors { code } } }');
  expect(saved.changes?.map(({ key }) => key)).toEqual(['name', 'modules']);
  expect(body.data.openTicket.userErrors).toEqual([{ code: 'MODULE_OFF' }]);
});

test('a workflow is saved as a whole, and tickets go by it', async () => {
  const tenant = await aTenantWithPolicies();
  const es = (text: string) => ({ es: text });

  const answer = await as(tenant.sofia).saveWorkflow({
    ...{ closurePolicy: 'AUTOMATIC', escalation: null, onOpening: [{ kind: 'NOTIFY', notify: 'REQUESTER', template: 'hello' }] },
    statuses: [
      { key: 'new', label: es('Nuevo'), category: 'NEW' },
      {
        ...{ key: 'pending', label: es('Esperando'), category: 'PENDING', onReply: 'new', survey: true },
        clocks: [{ metric: 'TOTAL_RESOLUTION', mode: 'RUN' }],
        timers: [
          { key: 'remind', after: 'P2D', since: 'REPLY', calendar: 'office', remind: true, template: 'hello' },
          { key: 'close', after: 'P6D', moveTo: 'closed', qualify: 'undefined' },
        ],
      },
      { key: 'closed', label: es('Cerrado'), category: 'CLOSED' },
    ],
    transitions: [
      {
        from: ['new'],
        to: 'pending',
        by: ['AGENT'],
        requires: ['field:device'],
        effects: [
          { kind: 'QUALIFY', qualify: 'undefined', natures: ['INCIDENT'] },
          { kind: 'ASSIGN', assign: 'ACTOR' },
        ],
      },
      { from: ['pending'], to: 'new', by: ['REQUESTER', 'AGENT'] },
      { from: ['pending'], to: 'closed', by: ['SYSTEM'] },
    ],
  });

  expect(answer).toMatchObject({ version: 2, userErrors: [] });
  const { desk: settings, statuses, transitions } = await documentOf(tenant);
  expect(settings).toMatchObject({ closurePolicy: 'AUTOMATIC', onOpening: [{ notify: 'REQUESTER', template: 'hello' }] });
  expect(statuses?.[1]).toMatchObject({
    clocks: { TOTAL_RESOLUTION: 'RUN' },
    timers: [
      { after: 'P2D', remind: 'hello' },
      { after: 'P6D', moveTo: 'closed' },
    ],
  });
  expect(transitions?.[0]).toMatchObject({ from: ['new'], effects: [{ qualify: 'undefined', natures: ['INCIDENT'] }, { assign: 'ACTOR' }] });
  const { body } = await askAs(
    tenant.ana,
    'mutation { openTicket(input: { subject: "Uno", description: "Dos", queue: "software" }) { ticket { viewerCanClose { code } availableTransitions { status { key } } } } }',
  );
  expect(body.data.openTicket.ticket).toEqual({ viewerCanClose: { code: 'CLOSING_IS_AUTOMATIC' }, availableTransitions: [{ status: { key: 'pending' } }] });
});

test('a fault points into the input, and one elsewhere in the document has its own path', async () => {
  const { sofia } = await aTenantWithPolicies();
  const late = { metric: 'FIRST_RESPONSE', within: 'PT0H' };
  const nowhere = { metric: 'FIRST_RESPONSE', within: 'PT1H', severity: 'gone' };

  const answers = [
    await run(sofia, 'saveSlaPolicy', { key: 'gold', label: { es: 'Oro' }, targets: [late] }),
    await run(sofia, 'saveSlaPolicy', { key: 'gold', label: { es: 'Oro' }, targets: [nowhere] }),
    await run(sofia, 'saveCalendar', { key: 'night', label: { es: 'Noche' }, timeZone: 'UTC', weekly: {} }),
    await run(sofia, 'saveCategory', { key: 'fresh' }),
    await run(sofia, 'saveDeskSettings', { withoutEntitlement: 'QUEUE' }),
    await run(sofia, 'saveWorkflow', { escalation: 'pending_two' }),
    await run(sofia, 'retireCalendar', { key: 'office' }),
  ];

  const told = answers.map(({ userErrors: [error] }) => [
    error?.code,
    error?.path.join('.'),
    error?.details?.faults?.map(({ code, path }) => `${code} ${path.join('.')}`),
  ]);
  expect(told).toEqual([
    ['INVALID_CONFIGURATION', 'input.targets.0.within', ['WRONG_FORMAT targets.0.within']],
    ['INVALID_CONFIGURATION', 'input.targets.0.severity', ['UNKNOWN_KEY targets.0.severity']],
    ['INVALID_CONFIGURATION', 'input.weekly', ['NEVER_OPENS weekly']],
    ['INVALID_CONFIGURATION', 'input.label', ['MISSING label']],
    ['INVALID_CONFIGURATION', 'input.uncoveredQueue', ['MISSING uncoveredQueue']],
    ['INVALID_CONFIGURATION', 'input.escalation', ['UNKNOWN_STATUS escalation']],
    ['INVALID_CONFIGURATION', 'input.key', ['UNKNOWN_KEY policies.0.targets.0.calendar', 'UNKNOWN_KEY policies.0.targets.1.calendar']],
  ]);
  expect(answers.map(({ version, changes }) => [version, changes])).toEqual(answers.map(() => [null, null]));
});

test('nothing is retired that is not there, and an idempotency key belongs to its mutation', async () => {
  const { sofia } = await aTenantWithPolicies();

  const gone = await run(sofia, 'retireQueue', { key: 'nowhere' });
  await run(sofia, 'saveCategory', { key: 'fresh', label: { es: 'Nueva' }, idempotencyKey: 'once' });
  const query = 'mutation { saveQualification(input: { key: "fresh", label: { es: "Nueva" }, idempotencyKey: "once" }) { version } }';

  expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'key'] }]);
  expect((await askAs(sofia, query)).body.errors[0].extensions.code).toBe('IDEMPOTENCY_MISMATCH');
});
