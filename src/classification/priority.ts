export const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Level = (typeof levels)[number];
export type Priority = 'URGENT' | 'HIGH' | 'MEDIUM' | 'LOW';
export type PriorityMatrix = Record<Level, Record<Level, Priority>>;

const usual: PriorityMatrix = {
  HIGH: { HIGH: 'URGENT', MEDIUM: 'HIGH', LOW: 'MEDIUM' },
  MEDIUM: { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' },
  LOW: { HIGH: 'MEDIUM', MEDIUM: 'LOW', LOW: 'LOW' },
};

/** Impact by urgency, in the desk's own matrix (clinic D5); what nobody said counts as medium. */
export function priorityOf(impact: Level | null | undefined, urgency: Level | null | undefined, matrix: PriorityMatrix = usual): Priority {
  return matrix[impact ?? 'MEDIUM'][urgency ?? 'MEDIUM'];
}
