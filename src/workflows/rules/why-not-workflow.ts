import type { StatusDefinition, TimerDefinition, TransitionDefinition, WorkflowDefinition } from './definition.ts';
import { closedStatuses, reachable, reachableFrom, reaching } from './graph.ts';

export type WorkflowFaultCode =
  | 'TWICE'
  | 'UNKNOWN_STATUS'
  | 'NO_NEW_STATUS'
  | 'NO_CLOSED_STATUS'
  | 'NEVER_REACHED'
  | 'NEVER_CLOSED'
  | 'CLOSED_BY_OTHERS'
  | 'CLOSED_UNRESOLVED'
  | 'CLOSING_IS_AUTOMATIC'
  | 'FROM_CLOSED'
  | 'NO_STEP_FOR_TIMER'
  | 'NO_STEP_FOR_REPLY'
  | 'NO_STEP_FOR_ASSIGNMENT'
  | 'NO_STEP_FOR_RELEASE'
  | 'NO_STEP_FOR_ESCALATION'
  | 'TIMERS_LOOP'
  | 'TIMER_DOES_NOTHING';

export interface WorkflowFault {
  code: WorkflowFaultCode;
  /** The path in the definition, such as `statuses 2 timers 0 moveTo`. */
  path: string[];
}

/** All faults that prevent saving a workflow; empty for a valid one. */
export function whyNotWorkflow(definition: WorkflowDefinition): WorkflowFault[] {
  const names = [...faultsOfNames(definition), ...faultsOfCategories(definition)];
  if (names.length > 0) return names;
  return [
    ...faultsOfPaths(definition),
    ...faultsOfClosing(definition),
    ...faultsOfUnresolved(definition),
    ...faultsOfTimers(definition),
    ...faultsOfLoops(definition),
  ];
}

function fault(code: WorkflowFaultCode, ...path: (string | number)[]): WorkflowFault {
  return { code, path: path.map(String) };
}

function faultsOfNames({ statuses, transitions, escalation }: WorkflowDefinition): WorkflowFault[] {
  const keys = statuses.map(({ key }) => key);
  const faultUnlessKnown = (key: string | undefined, ...path: (string | number)[]) =>
    key === undefined || keys.includes(key) ? [] : [fault('UNKNOWN_STATUS', ...path)];
  return [
    ...keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [fault('TWICE', 'statuses', at, 'key')])),
    ...transitions.flatMap(({ from, to }, at) => [
      ...from.flatMap((key, index) => faultUnlessKnown(key, 'transitions', at, 'from', index)),
      ...faultUnlessKnown(to, 'transitions', at, 'to'),
    ]),
    ...statuses.flatMap(({ onReply, onAssign, onUnassign, onRelease, timers = [] }, at) => [
      ...faultUnlessKnown(onReply, 'statuses', at, 'onReply'),
      ...faultUnlessKnown(onAssign, 'statuses', at, 'onAssign'),
      ...faultUnlessKnown(onUnassign, 'statuses', at, 'onUnassign'),
      ...faultUnlessKnown(onRelease, 'statuses', at, 'onRelease'),
      ...timers.flatMap(({ moveTo }, index) => faultUnlessKnown(moveTo, 'statuses', at, 'timers', index, 'moveTo')),
    ]),
    ...faultUnlessKnown(escalation, 'escalation'),
  ];
}

function faultsOfCategories({ statuses }: WorkflowDefinition): WorkflowFault[] {
  const has = (category: string) => statuses.some((status) => status.category === category);
  return [...(has('NEW') ? [] : [fault('NO_NEW_STATUS', 'statuses')]), ...(has('CLOSED') ? [] : [fault('NO_CLOSED_STATUS', 'statuses')])];
}

/** Every status must be reachable from the first NEW status, and must lead to a CLOSED one. */
function faultsOfPaths(definition: WorkflowDefinition): WorkflowFault[] {
  const { statuses } = definition;
  const first = statuses.find(({ category }) => category === 'NEW')?.key ?? '';
  const reached = reachableFrom(definition, first);
  const closing = reaching(definition, closedStatuses(definition));
  return statuses.flatMap(({ key }, at) => [
    ...(reached.has(key) ? [] : [fault('NEVER_REACHED', 'statuses', at)]),
    ...(closing.has(key) ? [] : [fault('NEVER_CLOSED', 'statuses', at)]),
  ]);
}

/** Only the creator or the system closes, so nobody else may have a transition to a CLOSED status (crm E2, erp S7). */
function faultsOfClosing(definition: WorkflowDefinition): WorkflowFault[] {
  const closed = closedStatuses(definition);
  const byOthers = definition.statuses.flatMap((status, at) =>
    (['onReply', 'onAssign', 'onUnassign'] as const).flatMap((act) => (closed.has(status[act] ?? '') ? [fault('CLOSED_BY_OTHERS', 'statuses', at, act)] : [])),
  );
  const byTransitions = definition.transitions.flatMap(({ from, to, by }, at) => {
    const fromClosed = from.flatMap((key, index) => (closed.has(key) ? [fault('FROM_CLOSED', 'transitions', at, 'from', index)] : []));
    if (!closed.has(to)) return fromClosed;
    const others = by.flatMap((participant, index) =>
      participant === 'CREATOR' || participant === 'SYSTEM' ? [] : [fault('CLOSED_BY_OTHERS', 'transitions', at, 'by', index)],
    );
    const isByHand = definition.closurePolicy === 'AUTOMATIC' && by.includes('CREATOR');
    return [...fromClosed, ...others, ...(isByHand ? [fault('CLOSING_IS_AUTOMATIC', 'transitions', at, 'by')] : [])];
  });
  return [...byOthers, ...byTransitions];
}

/** Where the creator closes, the system closes resolved tickets only (crm E2). Timers and releases need a transition of the system, so this covers them too. */
function faultsOfUnresolved({ statuses, transitions, closurePolicy }: WorkflowDefinition): WorkflowFault[] {
  if (closurePolicy === 'AUTOMATIC') return [];
  const categories = new Map(statuses.map(({ key, category }) => [key, category]));
  return transitions.flatMap(({ from, to, by }, at) => {
    if (categories.get(to) !== 'CLOSED' || !by.includes('SYSTEM')) return [];
    return from.flatMap((key, index) =>
      ['RESOLVED', 'CLOSED'].includes(categories.get(key) ?? '') ? [] : [fault('CLOSED_UNRESOLVED', 'transitions', at, 'from', index)],
    );
  });
}

function faultsOfTimers(definition: WorkflowDefinition): WorkflowFault[] {
  const each = definition.statuses.flatMap((status, at) => [
    ...(status.timers ?? []).flatMap((timer, index) => faultsOfTimer(definition, status, timer, ['statuses', at, 'timers', index])),
    ...(status.onReply && !hasTransition(definition.transitions, status.key, status.onReply) ? [fault('NO_STEP_FOR_REPLY', 'statuses', at, 'onReply')] : []),
    ...faultsOfAssignment(definition, status, at),
    ...(status.onRelease && !hasTransition(definition.transitions, status.key, status.onRelease, 'SYSTEM')
      ? [fault('NO_STEP_FOR_RELEASE', 'statuses', at, 'onRelease')]
      : []),
  ]);
  return [...each, ...faultsOfEscalation(definition)];
}

/** No matter who assigns the ticket, the desk moves it by itself (erp S12). */
function faultsOfAssignment({ transitions }: WorkflowDefinition, status: StatusDefinition, at: number): WorkflowFault[] {
  return (['onAssign', 'onUnassign'] as const).flatMap((act) => {
    const to = status[act];
    return to === undefined || hasTransition(transitions, status.key, to, 'SYSTEM') ? [] : [fault('NO_STEP_FOR_ASSIGNMENT', 'statuses', at, act)];
  });
}

/** The escalation status must be reachable by those who work on tickets (clinic D7). */
function faultsOfEscalation({ transitions, escalation }: WorkflowDefinition): WorkflowFault[] {
  const isTaken = transitions.some(
    ({ to, by }) => to === escalation && by.some((participant) => participant === 'AGENT' || participant === 'ASSIGNEE' || participant === 'ADMIN'),
  );
  return escalation === undefined || isTaken ? [] : [fault('NO_STEP_FOR_ESCALATION', 'escalation')];
}

function faultsOfTimer(
  { transitions }: WorkflowDefinition,
  { key, timers = [] }: StatusDefinition,
  timer: TimerDefinition,
  path: (string | number)[],
): WorkflowFault[] {
  const isDuplicate = timers.filter((other) => other.key === timer.key)[0] !== timer;
  const lacksTransition = timer.moveTo !== undefined && !hasTransition(transitions, key, timer.moveTo, 'SYSTEM');
  return [
    ...(isDuplicate ? [fault('TWICE', ...path, 'key')] : []),
    ...(timer.moveTo === undefined && timer.remind === undefined ? [fault('TIMER_DOES_NOTHING', ...path)] : []),
    ...(lacksTransition ? [fault('NO_STEP_FOR_TIMER', ...path, 'moveTo')] : []),
  ];
}

function hasTransition(transitions: readonly TransitionDefinition[], from: string, to: string, participant?: string): boolean {
  return transitions.some((one) => one.to === to && one.from.includes(from) && (!participant || one.by.includes(participant as 'SYSTEM')));
}

/** Timers alone must not bring a ticket back to an earlier status. */
function faultsOfLoops(definition: WorkflowDefinition): WorkflowFault[] {
  const edges = definition.statuses.flatMap(({ key, timers = [] }) => timers.flatMap(({ moveTo }) => (moveTo ? [{ from: key, to: moveTo }] : [])));
  const loops = definition.statuses.flatMap(({ key }, at) => (reachable(edges, key).has(key) ? [at] : []));
  return loops.map((at) => fault('TIMERS_LOOP', 'statuses', at, 'timers'));
}
