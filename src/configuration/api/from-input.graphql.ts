import type { TemplateTranslationInput } from './template.inputs.graphql.ts';
import type { SlaWarningInput } from './times.inputs.graphql.ts';
import type { SaveWorkflowInput, StatusInput, StatusTimerInput, StepEffectInput, TransitionInput } from './workflow.inputs.graphql.ts';

/** Inputs have fields where the document has short texts such as `80%`; these functions convert them. */

type Optional<Value> = Value | null | undefined;

/** Removes null and undefined values at every depth. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutEmpty(one)]));
}

/** Keeps `null` (clear) and `undefined` (leave alone) apart. */
function mapList<Item, Written>(list: Optional<readonly Item[]>, write: (one: Item) => Written): Written[] | null | undefined {
  return list?.map(write) ?? (list as null | undefined);
}

export function hoursFromInput(hours: Optional<{ opens: string; closes: string }[]>) {
  return mapList(hours, ({ opens, closes }) => `${opens}-${closes}`);
}

export function warningFromInput({ left, usedPercent }: SlaWarningInput): string {
  return left ?? `${usedPercent}%`;
}

/** By language, as the document has them. */
export function translationsFromInput(translations: readonly TemplateTranslationInput[]) {
  return Object.fromEntries(translations.map(({ locale, ...words }) => [locale, withoutEmpty(words)]));
}

export function workflowFromInput({ statuses, transitions }: SaveWorkflowInput) {
  return { statuses: mapList(statuses, statusFromInput), transitions: mapList(transitions, transitionFromInput) };
}

function statusFromInput({ clocks, timers, ...status }: StatusInput) {
  const modes = clocks && Object.fromEntries(clocks.map(({ metric, mode }) => [metric, mode]));
  return withoutEmpty({ ...status, clocks: modes, timers: mapList(timers, timerFromInput) });
}

function timerFromInput({ remind, template, ...timer }: StatusTimerInput) {
  return { ...timer, remind: template ?? (remind || null) };
}

function transitionFromInput({ effects, ...transition }: TransitionInput) {
  return { ...(withoutEmpty(transition) as object), ...(effects ? { effects: effects.map(effectFromInput) } : {}) };
}

export function effectsFromInput(effects: Optional<StepEffectInput[]>) {
  return mapList(effects, effectFromInput);
}

function effectFromInput({ kind, qualify, natures, assign, notify, template }: StepEffectInput) {
  if (kind === 'QUALIFY') return { qualify: qualify ?? null, ...(natures ? { natures } : {}) };
  return kind === 'ASSIGN' ? { assign: assign ?? null } : { notify: notify ?? null, ...(template ? { template } : {}) };
}
