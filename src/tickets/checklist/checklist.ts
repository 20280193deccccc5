import type { Configuration } from '../../configuration/configuration.ts';
import { refuse } from '../../core/refusal.ts';

/** An answer to an item of the tenant's intake checklist. */
export interface ChecklistAnswer {
  key: string;
  isChecked: boolean;
}

/** Answers by the keys of their items; of two answers to the same item the later one counts (clinic D3). */
export function checkedAnswers({ document }: Configuration, given: readonly ChecklistAnswer[] | null | undefined): Record<string, boolean> {
  const unknown = given?.find(({ key }) => !document.checklist.some((item) => item.key === key));
  if (unknown) refuse('NOT_FOUND', ['input', 'checklist', unknown.key]);
  return Object.fromEntries((given ?? []).map(({ key, isChecked }) => [key, isChecked]));
}
