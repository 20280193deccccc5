import type { SlaWarningInput, TargetTimeInput } from './times.inputs.graphql.ts';
import type { SaveWorkflowInput, StatusInput, StatusTimerInput, StepEffectInput, TransitionInput } from './workflow.inputs.graphql.ts';

/** What a document writes in one line, an input says in parts: here the parts become lines. */

type Optional<Value> = Value | null | undefined;

/** Without what was left out, however deep it lies. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(given.map(([name, one]) => [name, bare(one)]));
}

/** `null` and what is absent are the caller's words for clearing and for leaving alone. */
function each<One, Written>(list: Optional<readonly One[]>, write: (one: One) => Written): Written[] | null | undefined {
  return list?.map(write) ?? (list as null | undefined);
}

export function hoursFromInput(hours: Optional<{ opens: string; closes: string }[]>) {
  return each(hours, ({ opens, closes }) => `${opens}-${closes}`);
}

export function durationFromInput({ amount, unit }: TargetTimeInput): string {
  return `${amount} ${unit}`;
}

export function warningFromInput({ left, usedPercent }: SlaWarningInput): string {
  return left ? durationFromInput(left) : `${usedPercent}%`;
}

export function workflowFromInput({ statuses, transitions }: SaveWorkflowInput) {
  return { statuses: each(statuses, statusFromInput), transitions: each(transitions, transitionFromInput) };
}

function statusFromInput({ clocks, timers, ...status }: StatusInput) {
  const modes = clocks && Object.fromEntries(clocks.map(({ metric, mode }) => [metric, mode]));
  return bare({ ...status, clocks: modes, timers: each(timers, timerFromInput) });
}

function timerFromInput({ after, remind, template, ...timer }: StatusTimerInput) {
  return { ...timer, after: durationFromInput(after), remind: template ?? (remind || null) };
}

function transitionFromInput({ effects, ...transition }: TransitionInput) {
  return { ...(bare(transition) as object), ...(effects ? { effects: effects.map(effectFromInput) } : {}) };
}

export function effectsFromInput(effects: Optional<StepEffectInput[]>) {
  return each(effects, effectFromInput);
}

function effectFromInput({ kind, qualify, natures, assign, notify, template }: StepEffectInput) {
  if (kind === 'QUALIFY') return { qualify: qualify ?? null, ...(natures ? { natures } : {}) };
  return kind === 'ASSIGN' ? { assign: assign ?? null } : { notify: notify ?? null, ...(template ? { template } : {}) };
}
