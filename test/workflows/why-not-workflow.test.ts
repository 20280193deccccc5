import { expect, test } from 'vitest';
import type { StatusDefinition, TimerDefinition, TransitionDefinition, WorkflowDefinition } from '../../src/workflows/rules/definition.ts';
import { whyNotWorkflow } from '../../src/workflows/rules/why-not-workflow.ts';

const statuses: StatusDefinition[] = [
  { key: 'new', category: 'NEW' },
  { key: 'waiting', category: 'PENDING' },
  { key: 'done', category: 'RESOLVED' },
  { key: 'closed', category: 'CLOSED' },
];
const transitions: TransitionDefinition[] = [
  { from: ['new'], to: 'waiting', by: ['AGENT', 'SYSTEM'] },
  { from: ['waiting'], to: 'new', by: ['REQUESTER', 'SYSTEM'] },
  { from: ['new', 'waiting'], to: 'done', by: ['ASSIGNEE'] },
  { from: ['done'], to: 'closed', by: ['CREATOR', 'SYSTEM'] },
];

interface Wrong {
  /** By key, what a status says otherwise; `null` for one that is not there. */
  status?: Record<string, Partial<StatusDefinition> | null>;
  more?: TransitionDefinition[];
  without?: string;
  escalation?: string;
  closurePolicy?: WorkflowDefinition['closurePolicy'];
}

function aWorkflow({ status = {}, more = [], without, escalation, closurePolicy = 'CREATOR' }: Wrong = {}): WorkflowDefinition {
  const known = statuses.flatMap((one) => (status[one.key] === null ? [] : [{ ...one, ...status[one.key] }]));
  const added = Object.entries(status).flatMap(([key, said]) =>
    said && !statuses.some((one) => one.key === key) ? [{ key, category: 'OPEN' as const, ...said }] : [],
  );
  return { statuses: [...known, ...added], transitions: [...transitions.filter(({ to }) => to !== without), ...more], escalation, closurePolicy };
}

const timer = (changes: Partial<TimerDefinition>): TimerDefinition => ({ key: 'a', after: { amount: 2, unit: 'DAYS' }, since: 'ENTERED', ...changes });
const step = (from: string, to: string, ...by: TransitionDefinition['by'][number][]): TransitionDefinition => ({ from: [from], to, by });

test('a good one has no fault', () => {
  expect(whyNotWorkflow(aWorkflow())).toEqual([]);
  expect(
    whyNotWorkflow(
      aWorkflow({
        escalation: 'waiting',
        status: { waiting: { onReply: 'new', onAssign: 'new', onUnassign: 'new', onRelease: 'new', timers: [timer({ moveTo: 'new' })] } },
      }),
    ),
  ).toEqual([]);
});

test('an escalation is taken by an agent, an assignee or an admin', () => {
  for (const part of ['AGENT', 'ASSIGNEE', 'ADMIN'] as const)
    expect(whyNotWorkflow(aWorkflow({ escalation: 'new', more: [step('waiting', 'new', 'CREATOR', part)] }))).toEqual([]);
});

test('where closing is automatic, the system closes from anywhere', () => {
  const bySystem = [{ from: ['done', 'new', 'waiting'], to: 'closed', by: ['SYSTEM' as const] }];

  expect(whyNotWorkflow(aWorkflow({ closurePolicy: 'AUTOMATIC', without: 'closed', more: bySystem }))).toEqual([]);
});

test('of a timer that loops through others all are named, and a start that leads into a loop is not', () => {
  const to = (key: string, moveTo: string) => ({ timers: [timer({ key, moveTo })] });
  const status = { new: to('a', 'waiting'), waiting: to('b', 'done'), done: to('c', 'waiting') };
  const more = [step('waiting', 'done', 'SYSTEM'), step('done', 'waiting', 'SYSTEM')];

  expect(whyNotWorkflow(aWorkflow({ status, more })).map(({ code, path }) => `${code} ${path.join(' ')}`)).toEqual([
    'TIMERS_LOOP statuses 1 timers',
    'TIMERS_LOOP statuses 2 timers',
  ]);
});

const table: [string, Wrong, string[]][] = [
  ['without a new status', { status: { new: { category: 'OPEN' } } }, ['NO_NEW_STATUS statuses']],
  ['without a closed one', { status: { closed: { category: 'RESOLVED' } } }, ['NO_CLOSED_STATUS statuses']],
  ['with a status no way leads to', { status: { island: {} }, more: [step('island', 'done', 'AGENT')] }, ['NEVER_REACHED statuses 4']],
  ['with a status no way leads from', { status: { trap: {} }, more: [step('new', 'trap', 'AGENT')] }, ['NEVER_CLOSED statuses 4']],
  [
    ...(['in which nothing ever closes', { without: 'closed' }] as [string, Wrong]),
    ['NEVER_CLOSED statuses 0', 'NEVER_CLOSED statuses 1', 'NEVER_CLOSED statuses 2', 'NEVER_REACHED statuses 3'],
  ],
  ...(['REQUESTER', 'ASSIGNEE', 'AGENT', 'ADMIN'] as const).map((part): [string, Wrong, string[]] => [
    `in which the part ${part} closes`,
    { more: [step('done', 'closed', 'CREATOR', part)] },
    ['CLOSED_BY_OTHERS transitions 4 by 1'],
  ]),
  ['that the clock closes unresolved', { more: [{ from: ['done', 'new'], to: 'closed', by: ['SYSTEM'] }] }, ['CLOSED_UNRESOLVED transitions 4 from 1']],
  ['that is closed by hand and by the clock only', { closurePolicy: 'AUTOMATIC' }, ['CLOSING_IS_AUTOMATIC transitions 3 by']],
  ['that opens what is closed', { more: [step('closed', 'new', 'ADMIN')] }, ['FROM_CLOSED transitions 4 from 0']],
  ['with an unknown status in a step', { more: [step('lost', 'found', 'AGENT')] }, ['UNKNOWN_STATUS transitions 4 from 0', 'UNKNOWN_STATUS transitions 4 to']],
  ['with an unknown status to escalate to', { escalation: 'lost' }, ['UNKNOWN_STATUS escalation']],
  ['with the same status twice', { status: { again: { key: 'done' } } }, ['TWICE statuses 4 key']],
  ['with an unknown status after an answer', { status: { done: { onReply: 'lost' } } }, ['UNKNOWN_STATUS statuses 2 onReply']],
  ['with an unknown status after a release', { status: { done: { onRelease: 'lost' } } }, ['UNKNOWN_STATUS statuses 2 onRelease']],
  ['with a timer to an unknown status', { status: { done: { timers: [timer({ moveTo: 'lost' })] } } }, ['UNKNOWN_STATUS statuses 2 timers 0 moveTo']],
  ['that an answer closes', { status: { done: { onReply: 'closed' } } }, ['CLOSED_BY_OTHERS statuses 2 onReply']],
  ['that a release moves where the system may not', { status: { new: { onRelease: 'done' } } }, ['NO_STEP_FOR_RELEASE statuses 0 onRelease']],
  ['with an escalation by the requester', { escalation: 'new' }, ['NO_STEP_FOR_ESCALATION escalation']],
  ['with an escalation by nobody', { escalation: 'closed' }, ['NO_STEP_FOR_ESCALATION escalation']],
  ['with an answer that leads nowhere', { status: { done: { onReply: 'waiting' } } }, ['NO_STEP_FOR_REPLY statuses 2 onReply']],
  ['with an unknown status after assigning', { status: { done: { onAssign: 'lost' } } }, ['UNKNOWN_STATUS statuses 2 onAssign']],
  ['that assigning closes', { status: { done: { onAssign: 'closed' } } }, ['CLOSED_BY_OTHERS statuses 2 onAssign']],
  ['that giving back closes', { status: { done: { onUnassign: 'closed' } } }, ['CLOSED_BY_OTHERS statuses 2 onUnassign']],
  ['with an assignment that moves where the system may not', { status: { new: { onAssign: 'done' } } }, ['NO_STEP_FOR_ASSIGNMENT statuses 0 onAssign']],
  ['with a giving back that leads nowhere', { status: { done: { onUnassign: 'new' } } }, ['NO_STEP_FOR_ASSIGNMENT statuses 2 onUnassign']],
  ['with a release that leads nowhere', { status: { waiting: { onRelease: 'done' } } }, ['NO_STEP_FOR_RELEASE statuses 1 onRelease']],
  ['with a timer that may not', { status: { waiting: { timers: [timer({ moveTo: 'done' })] } } }, ['NO_STEP_FOR_TIMER statuses 1 timers 0 moveTo']],
  ['with a timer that does nothing', { status: { waiting: { timers: [timer({})] } } }, ['TIMER_DOES_NOTHING statuses 1 timers 0']],
  ['with the same timer twice', { status: { waiting: { timers: [timer({ remind: true }), timer({ remind: true })] } } }, ['TWICE statuses 1 timers 1 key']],
  [
    ...(['with timers that loop', { status: { new: { timers: [timer({ moveTo: 'waiting' })] }, waiting: { timers: [timer({ moveTo: 'new' })] } } }] as [
      string,
      Wrong,
    ]),
    ['TIMERS_LOOP statuses 0 timers', 'TIMERS_LOOP statuses 1 timers'],
  ],
  [
    ...([
      'with a timer that leads to itself',
      { status: { waiting: { timers: [timer({ moveTo: 'waiting' })] } }, more: [step('waiting', 'waiting', 'SYSTEM')] },
    ] as [string, Wrong]),
    ['TIMERS_LOOP statuses 1 timers'],
  ],
];

test.each(table)('one %s is refused with its places', (_, wrong, faults) => {
  expect(
    whyNotWorkflow(aWorkflow(wrong))
      .map(({ code, path }) => `${code} ${path.join(' ')}`)
      .sort(),
  ).toEqual(faults.sort());
});
