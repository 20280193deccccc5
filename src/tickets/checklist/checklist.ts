import type { Configuration } from '../../configuration/configuration.ts';
import { insistOnKnownKeys } from '../../core/unknown-keys.ts';

/** An answer to an item of the tenant's intake checklist. */
export interface ChecklistAnswer {
  key: string;
  isChecked: boolean;
}

/** Answers by the keys of their items; of two answers to the same item the later one counts (clinic D3). */
export function checkedAnswers({ document }: Configuration, given: readonly ChecklistAnswer[] | null | undefined): Record<string, boolean> {
  const known = document.checklist.map(({ key }) => key);
  insistOnKnownKeys(
    (given ?? []).map(({ key }) => key),
    known,
    ['input', 'checklist'],
  );
  return Object.fromEntries((given ?? []).map(({ key, isChecked }) => [key, isChecked]));
}
