import type { StatusDefinition, TimerDefinition, TransitionDefinition, WorkflowDefinition } from './definition.ts';
import { closers, reachableFrom, reaching, stepsOf } from './graph.ts';

export type WorkflowFaultCode =
  | 'TWICE'
  | 'UNKNOWN_STATUS'
  | 'NO_NEW_STATUS'
  | 'NO_CLOSED_STATUS'
  | 'NEVER_REACHED'
  | 'NEVER_CLOSED'
  | 'CLOSED_BY_OTHERS'
  | 'CLOSING_IS_AUTOMATIC'
  | 'FROM_CLOSED'
  | 'NO_STEP_FOR_TIMER'
  | 'NO_STEP_FOR_REPLY'
  | 'NO_STEP_FOR_RELEASE'
  | 'NO_STEP_FOR_ESCALATION'
  | 'TIMERS_LOOP'
  | 'TIMER_DOES_NOTHING';

export interface WorkflowFault {
  code: WorkflowFaultCode;
  /** Where in the definition, such as `statuses 2 timers 0 moveTo`. */
  path: string[];
}

/** Everything that keeps a workflow from being saved, looked at as a whole; none for a good one. */
export function whyNotWorkflow(definition: WorkflowDefinition): WorkflowFault[] {
  const names = [...faultsOfNames(definition), ...faultsOfKinds(definition)];
  if (names.length > 0) return names;
  return [...faultsOfPaths(definition), ...faultsOfClosing(definition), ...faultsOfTimers(definition), ...faultsOfLoops(definition)];
}

function fault(code: WorkflowFaultCode, ...path: (string | number)[]): WorkflowFault {
  return { code, path: path.map(String) };
}

function faultsOfNames({ statuses, transitions, escalation }: WorkflowDefinition): WorkflowFault[] {
  const keys = statuses.map(({ key }) => key);
  const unless = (key: string | undefined, ...path: (string | number)[]) => (key === undefined || keys.includes(key) ? [] : [fault('UNKNOWN_STATUS', ...path)]);
  return [
    ...keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [fault('TWICE', 'statuses', at, 'key')])),
    ...transitions.flatMap(({ from, to }, at) => [
      ...from.flatMap((key, index) => unless(key, 'transitions', at, 'from', index)),
      ...unless(to, 'transitions', at, 'to'),
    ]),
    ...statuses.flatMap(({ onReply, onRelease, timers = [] }, at) => [
      ...unless(onReply, 'statuses', at, 'onReply'),
      ...unless(onRelease, 'statuses', at, 'onRelease'),
      ...timers.flatMap(({ moveTo }, index) => unless(moveTo, 'statuses', at, 'timers', index, 'moveTo')),
    ]),
    ...unless(escalation, 'escalation'),
  ];
}

function faultsOfKinds({ statuses }: WorkflowDefinition): WorkflowFault[] {
  const has = (category: string) => statuses.some((status) => status.category === category);
  return [...(has('NEW') ? [] : [fault('NO_NEW_STATUS', 'statuses')]), ...(has('CLOSED') ? [] : [fault('NO_CLOSED_STATUS', 'statuses')])];
}

/** Every status is reached from the first new one, and from every status a closed one is reached. */
function faultsOfPaths(definition: WorkflowDefinition): WorkflowFault[] {
  const { statuses } = definition;
  const first = statuses.find(({ category }) => category === 'NEW')?.key ?? '';
  const reached = reachableFrom(definition, first);
  const closing = reaching(definition, closers(definition));
  return statuses.flatMap(({ key }, at) => [
    ...(reached.has(key) ? [] : [fault('NEVER_REACHED', 'statuses', at)]),
    ...(closing.has(key) ? [] : [fault('NEVER_CLOSED', 'statuses', at)]),
  ]);
}

/** Only the creator closes, or the clock: no step by anybody else leads to a closed status (crm E2, erp S7). */
function faultsOfClosing(definition: WorkflowDefinition): WorkflowFault[] {
  const closed = closers(definition);
  const byReply = definition.statuses.flatMap(({ onReply = '' }, at) => (closed.has(onReply) ? [fault('CLOSED_BY_OTHERS', 'statuses', at, 'onReply')] : []));
  const bySteps = definition.transitions.flatMap(({ from, to, by }, at) => {
    const leaves = from.flatMap((key, index) => (closed.has(key) ? [fault('FROM_CLOSED', 'transitions', at, 'from', index)] : []));
    if (!closed.has(to)) return leaves;
    const others = by.flatMap((part, index) => (part === 'CREATOR' || part === 'SYSTEM' ? [] : [fault('CLOSED_BY_OTHERS', 'transitions', at, 'by', index)]));
    const isByHand = definition.closurePolicy === 'AUTOMATIC' && by.includes('CREATOR');
    return [...leaves, ...others, ...(isByHand ? [fault('CLOSING_IS_AUTOMATIC', 'transitions', at, 'by')] : [])];
  });
  return [...byReply, ...bySteps];
}

function faultsOfTimers(definition: WorkflowDefinition): WorkflowFault[] {
  const each = definition.statuses.flatMap((status, at) => [
    ...(status.timers ?? []).flatMap((timer, index) => faultsOfTimer(definition, status, timer, ['statuses', at, 'timers', index])),
    ...(status.onReply && !hasStep(definition.transitions, status.key, status.onReply) ? [fault('NO_STEP_FOR_REPLY', 'statuses', at, 'onReply')] : []),
    ...(status.onRelease && !hasStep(definition.transitions, status.key, status.onRelease, 'SYSTEM')
      ? [fault('NO_STEP_FOR_RELEASE', 'statuses', at, 'onRelease')]
      : []),
  ]);
  return [...each, ...faultsOfEscalation(definition)];
}

/** Whoever works on a ticket can take it there (clinic D7). */
function faultsOfEscalation({ transitions, escalation }: WorkflowDefinition): WorkflowFault[] {
  const isTaken = transitions.some(({ to, by }) => to === escalation && by.some((part) => part === 'AGENT' || part === 'ASSIGNEE' || part === 'ADMIN'));
  return escalation === undefined || isTaken ? [] : [fault('NO_STEP_FOR_ESCALATION', 'escalation')];
}

function faultsOfTimer(
  { transitions }: WorkflowDefinition,
  { key, timers = [] }: StatusDefinition,
  timer: TimerDefinition,
  path: (string | number)[],
): WorkflowFault[] {
  const isTwice = timers.filter((other) => other.key === timer.key)[0] !== timer;
  const hasNoStep = timer.moveTo !== undefined && !hasStep(transitions, key, timer.moveTo, 'SYSTEM');
  return [
    ...(isTwice ? [fault('TWICE', ...path, 'key')] : []),
    ...(timer.moveTo === undefined && timer.remind === undefined ? [fault('TIMER_DOES_NOTHING', ...path)] : []),
    ...(hasNoStep ? [fault('NO_STEP_FOR_TIMER', ...path, 'moveTo')] : []),
  ];
}

function hasStep(transitions: readonly TransitionDefinition[], from: string, to: string, part?: string): boolean {
  return transitions.some((one) => one.to === to && one.from.includes(from) && (!part || one.by.includes(part as 'SYSTEM')));
}

/** By the clock alone no ticket comes back to where it was. */
function faultsOfLoops(definition: WorkflowDefinition): WorkflowFault[] {
  const steps = definition.statuses.flatMap(({ key, timers = [] }) => timers.flatMap(({ moveTo }) => (moveTo ? [{ from: key, to: moveTo }] : [])));
  const loops = definition.statuses.flatMap(({ key }, at) => (stepsOf(steps, key).has(key) ? [at] : []));
  return loops.map((at) => fault('TIMERS_LOOP', 'statuses', at, 'timers'));
}
