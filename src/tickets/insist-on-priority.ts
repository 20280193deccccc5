import { type Priority, type PriorityMatrix, prioritiesOf } from '../classification/priority.ts';
import { refuseValue } from '../core/refusal.ts';

/** A desk has the priorities of its matrix; others cannot be given directly. */
export function insistOnPriority(matrix: PriorityMatrix | undefined, priority: Priority | null | undefined): void {
  if (priority != null && !prioritiesOf(matrix).has(priority)) refuseValue(['input', 'priority'], 'priority');
}
